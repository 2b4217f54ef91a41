"""Every rule of HSDS notices the example that breaks it, and nothing else does."""

from collections.abc import Iterator
from typing import Any

import pytest

from guide.exchange.rules import breaches, table_breaches
from guide.exchange.specification import TYPES
from tests.exchange.broken import (
    A_UUID,
    CHOICES,
    REQUIRED,
    REQUIRED_IN_TABLES,
    RIGHT,
    WRONG,
    Formed,
    formed,
    table,
)

Owner = tuple[str, str]
"""The type of object that has another one inside, and the property that it stands in."""


def whole(kind: str, number: int = 0) -> dict[str, Any]:
    """An object with every property that has a single value, each as it should be."""
    described = TYPES[kind]
    value: dict[str, Any] = {
        name: wanted.choices[0] if wanted.choices else RIGHT[wanted.form][0]
        for name, wanted in described.values.items()
    }
    value = {name: each for name, each in value.items() if not name.endswith("_id")}
    inner = {name: whole(inner) for name, inner in described.objects.items() if name in described.required}
    return value | inner | {"id": f"ac148810-d857-441c-9679-{number:012}"}


def way_to(kind: str) -> list[Owner]:
    """How an object of this type gets into a service: the shortest way, as owners from the service on."""
    ways: dict[str, list[Owner]] = {"service": []}
    queue = ["service"]
    for owner in queue:
        described = TYPES[owner]
        for name, inner in (*described.lists.items(), *described.objects.items()):
            if inner not in ways:
                ways[inner] = [*ways[owner], (owner, name)]
                queue.append(inner)
    return ways[kind]


def inside(value: dict[str, Any], kind: str) -> tuple[dict[str, Any], str]:
    """A service that is right but for this object of the type somewhere inside it, and the object's path."""
    path = ""
    for depth, (owner, name) in reversed(list(enumerate(way_to(kind)))):
        is_list = name in TYPES[owner].lists
        path = f"/{name}/0{path}" if is_list else f"/{name}{path}"
        value = whole(owner, depth + 1) | {name: [value] if is_list else value}
    return value, f"services/0{path}"


def found(value: dict[str, Any], kind: str) -> list[tuple[str, str]]:
    """The breaches in a service with this object inside: rule and path, the latter as from the object."""
    service, path = inside(value, kind)
    return [(each.rule, each.path.removeprefix(path)) for each in breaches([service])]


def test_the_table_of_the_product_says_what_the_specification_says() -> None:
    messages = {
        Formed(kind, name, wanted.form)
        for kind, described in TYPES.items()
        for name, wanted in described.values.items()
        if wanted.form != "text"
    }

    assert {kind: set(described.required) for kind, described in TYPES.items()} == table(REQUIRED)
    assert {
        kind: set(described.required_in_tables)
        for kind, described in TYPES.items()
        if described.required_in_tables
    } == table(REQUIRED_IN_TABLES)
    assert messages == {*formed()}
    assert {
        (kind, name): wanted.choices
        for kind, described in TYPES.items()
        for name, wanted in described.values.items()
        if wanted.choices
    } == CHOICES


@pytest.mark.parametrize("kind", TYPES)
def test_an_object_that_is_as_it_should_be_breaks_no_rule(kind: str) -> None:
    assert found(whole(kind), kind) == []


@pytest.mark.parametrize("kind", TYPES)
def test_each_required_property_is_missed_where_it_is_not_there(kind: str) -> None:
    for name in table(REQUIRED)[kind]:
        without = {key: value for key, value in whole(kind).items() if key != name}

        assert ("required", f"/{name}") in found(without, kind), name


@pytest.mark.parametrize("each", [*formed()], ids=lambda each: f"{each.kind}.{each.name}")
def test_each_form_is_missed_in_a_value_without_it(each: Formed) -> None:
    for value in WRONG[each.form]:
        broken = found(whole(each.kind) | {each.name: value}, each.kind)
        rules = {rule for rule, path in broken if path == f"/{each.name}"}

        assert rules & {"form", "type", "choice"}, value


@pytest.mark.parametrize("each", [*formed()], ids=lambda each: f"{each.kind}.{each.name}")
def test_each_way_to_write_a_form_is_taken(each: Formed) -> None:
    for value in CHOICES.get((each.kind, each.name)) or RIGHT[each.form]:
        broken = found(whole(each.kind) | {each.name: value}, each.kind)

        assert [rule for rule, path in broken if path == f"/{each.name}" and rule != "reference"] == []


def plain_texts() -> Iterator[tuple[str, str]]:
    for kind, described in TYPES.items():
        yield from ((kind, name) for name, wanted in described.values.items() if wanted.form == "text")


@pytest.mark.parametrize(("kind", "name"), [*plain_texts()])
def test_text_is_text(kind: str, name: str) -> None:
    for value in WRONG["text"]:
        assert ("type", f"/{name}") in found(whole(kind) | {name: value}, kind)


@pytest.mark.parametrize("kind", TYPES)
def test_a_property_that_nobody_knows_is_found(kind: str) -> None:
    assert ("unknown", "") in found(whole(kind) | {"is_confidential": True}, kind)


@pytest.mark.parametrize("kind", TYPES)
def test_lists_are_lists_and_objects_are_objects(kind: str) -> None:
    for name in TYPES[kind].lists:
        assert ("type", f"/{name}") in found(whole(kind) | {name: {"id": A_UUID}}, kind)
        assert ("type", f"/{name}/0") in found(whole(kind) | {name: ["x"]}, kind)
    for name in TYPES[kind].objects:
        assert ("type", f"/{name}") in found(whole(kind) | {name: [{"id": A_UUID}]}, kind)


def test_one_id_is_one_service() -> None:
    same = list(breaches([whole("service"), whole("service")]))

    assert [(each.rule, each.path) for each in same] == [("identity", "services/1/id")]


def test_one_id_is_one_organization_wherever_it_is_repeated() -> None:
    organization = whole("organization", 9)
    one, other = whole("service", 1), whole("service", 2)

    def broken(second: dict[str, Any]) -> list[tuple[str, str]]:
        services = [one | {"organization": organization}, other | {"organization": second}]
        return [(each.rule, each.path) for each in breaches(services)]

    assert broken(dict(organization)) == []
    assert broken(organization | {"name": "Another name"}) == [("identity", "services/1/organization/id")]


@pytest.mark.parametrize(
    ("kind", "name", "inner"),
    [
        ("service", "organization_id", "organization"),
        ("service", "program_id", "program"),
        ("service_at_location", "location_id", "location"),
        ("attribute", "taxonomy_term_id", "taxonomy_term"),
        ("taxonomy_term", "taxonomy_id", "taxonomy_detail"),
        ("service_capacity", "unit_id", "unit"),
    ],
)
def test_an_id_names_the_object_that_stands_there(kind: str, name: str, inner: str) -> None:
    holder = whole(kind) | {inner: whole(TYPES[kind].objects[inner], 9)}

    assert found(holder | {name: f"ac148810-d857-441c-9679-{9:012}"}, kind) == []
    assert found(holder | {name: A_UUID}, kind) == [("reference", f"/{name}")]


@pytest.mark.parametrize(("kind", "name"), [("attribute", "link_id"), ("metadata", "resource_id")])
def test_a_note_names_the_object_that_it_is_a_note_on(kind: str, name: str) -> None:
    assert ("reference", f"/{name}") in found(whole(kind) | {name: A_UUID}, kind)


def row(kind: str, **values: str) -> dict[str, str]:
    """A row with what each table of the type must have."""
    made = {name: str(value) for name, value in whole(kind).items() if not isinstance(value, dict | list)}
    return made | values


@pytest.mark.parametrize(
    ("kind", "name"), [(kind, name) for kind, names in table(REQUIRED_IN_TABLES).items() for name in names]
)
def test_a_table_needs_the_ids_that_join_it_to_others(kind: str, name: str) -> None:
    without = {key: value for key, value in row(kind).items() if key != name}
    broken = table_breaches({kind: [without]})

    assert ("required", f"{TYPES[kind].table}/0/{name}") in {(each.rule, each.path) for each in broken}


def references() -> Iterator[tuple[str, str]]:
    """Every column that holds the id of a row in a table."""
    yield from ((each.kind, each.name) for each in formed() if each.form == "uuid" and each.name != "id")


@pytest.mark.parametrize(("kind", "name"), [*references()])
def test_an_id_in_a_table_is_that_of_a_row(kind: str, name: str) -> None:
    target = {"link_id": "service", "resource_id": "service", "parent_id": "taxonomy_term",
              "parent_organization_id": "organization"}.get(name, name.removesuffix("_id"))  # fmt: skip
    entities = {"link_entity": "service", "resource_type": "service"}
    named = row(kind, **{key: value for key, value in entities.items() if key in TYPES[kind].values})
    there = row(target, id=A_UUID)
    path = f"{TYPES[kind].table}/0/{name}"

    def broken(rows: list[dict[str, str]]) -> set[tuple[str, str]]:
        tables = {target: rows, kind: [named | {name: A_UUID}, *(rows if kind == target else [])]}
        return {(each.rule, each.path) for each in table_breaches(tables)}

    assert ("reference", path) in broken([])
    assert ("reference", path) not in broken([there])


@pytest.mark.parametrize(
    ("values", "rule"),
    [({"colour": "red"}, "unknown"), ({"amount": "much"}, "type"), ({"valid_from": "spring"}, "form")],
)
def test_a_cell_of_a_table_keeps_the_rules_as_well(values: dict[str, str], rule: str) -> None:
    [name] = values
    broken = table_breaches({"cost_option": [row("cost_option", **values)]})

    assert (rule, f"cost_options.csv/0/{name}") in {(each.rule, each.path) for each in broken}


def test_one_row_has_one_id() -> None:
    broken = table_breaches({"taxonomy": [row("taxonomy"), row("taxonomy")]})

    assert [(each.rule, each.path) for each in broken] == [("identity", "taxonomies.csv/1/id")]


def test_a_breach_names_no_value_of_the_file() -> None:
    hidden = "12 Hidden Lane"
    service = whole("service") | {"status": hidden, "id": hidden, hidden: hidden, "phones": hidden}

    assert hidden not in "\n".join(map(str, breaches([service])))
