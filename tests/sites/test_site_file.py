"""A site file: what it sets, and what is said of one that is wrong."""

import pytest

from guide.errors import ContentError
from guide.policy import DESK, KIOSK, POLICIES, STATION, Policy
from guide.sites.local_changes import OwnLine
from guide.sites.site_file import SETTINGS, Setting, read_site


def problems(text: str) -> list[str]:
    """What is said of a file named site.toml, each with its line."""
    with pytest.raises(ContentError) as caught:
        read_site(text, "site.toml")
    return [str(problem) for problem in caught.value.problems]


def text_for(setting: Setting, *, on: bool) -> str:
    """A line that turns a setting on or off, or up and down."""
    if setting.amount:
        return f"{setting.name} = {setting.amount[on]}"
    if setting.words:
        return f'{setting.name} = "{setting.words[on]}"'
    return f"{setting.name} = {str(on).lower()}"


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
@pytest.mark.parametrize("on", [True, False])
def test_each_setting_changes_one_field_and_no_other(setting: Setting, on: bool) -> None:  # noqa: FBT001 - a case
    site = read_site(f'policy = "station"\n{text_for(setting, on=on)}', "site.toml")

    differing = {
        field for field in Policy.__struct_fields__ if getattr(site.policy, field) != getattr(STATION, field)
    }
    wanted = setting.amount[on] if setting.amount else on
    assert getattr(site.policy, setting.field) == wanted
    assert differing <= {setting.field}


def test_every_field_of_a_policy_can_be_set_but_its_name() -> None:
    assert ["name", *(setting.field for setting in SETTINGS)] == list(Policy.__struct_fields__)


def test_lines_of_its_own_stand_in_the_order_of_the_file() -> None:
    text = """
    policy = "desk"
    [[own_lines]]
    name = "Front desk"
    number = "207-555-0142"
    hours = "Day and night"
    [[own_lines]]
    name = "House advocate"
    number = "207-555-0143 ext. 4"
    [[own_lines]]
    name = "Night desk"
    number = "(207) 555 0144"
    """
    assert read_site(text, "site.toml").own_lines == (
        OwnLine("Front desk", "207-555-0142", "Day and night"),
        OwnLine("House advocate", "207-555-0143 ext. 4"),
        OwnLine("Night desk", "207-555-0144"),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "site.toml:1: Say what kind of site this is"),
        ('\npolicy = "kisok"', "site.toml:2: Say what kind of site this is"),
        ('policy = "desk"\nidle_second = 5', "site.toml:2: There is no setting with this name. Did"),
        ('policy = "desk"\n\nidle_seconds = "90"', "site.toml:3: idle_seconds must be a number"),
        ('policy = "desk"\nidle_seconds = true', "site.toml:2: idle_seconds must be a number"),
        ('policy = "desk"\nidle_seconds = inf', "site.toml:2: idle_seconds must be a number"),
        ('policy = "desk"\nwarning_seconds = 19', "site.toml:2: warning_seconds must be a number"),
        ('policy = "desk"\nprinting = "yes"', "site.toml:2: printing must be true or false, without quotes."),
        ('policy = "desk"\nleave = "quit"', 'site.toml:2: leave must be "front page" or'),
        ('policy = "desk"\nleave = true', 'site.toml:2: leave must be "front page" or'),
        ('policy = "kiosk"\nleave = "close"', "site.toml:2: A guide that cannot be closed"),
        ('policy = "desk"\nprinter = "the one upstairs"', "site.toml:2: printer must be the name"),
        ('policy = "desk"\n\npolicy = "kiosk"', "site.toml:3: This line cannot be read."),
        ("policy = “desk”", "site.toml:1: This line cannot be read."),
        ("policy = [" * 2000, "site.toml:1: This line cannot be read."),
        (f'policy = "desk"\nidle_seconds = {"9" * 5000}', "site.toml:2: This line cannot be read."),
        ('policy = "desk"\nown_lines = "207-555-0142"', "site.toml:2: Write [[own_lines]]"),
        ('policy = "desk"\n[own_lines]\nname = "Front desk"', "site.toml:2: Write [[own_lines]]"),
        ('policy = "desk"\n[languages]\nso = "read by a teacher"\n',
         "site.toml:3: There is no translation of this language. Choose from: ar, es"),
    ],
)  # fmt: skip
def test_a_problem_is_reported_with_its_line(text: str, message: str) -> None:
    [problem] = problems(text)

    assert problem.startswith(message)


@pytest.mark.parametrize("key", ["place", "screen", "text", "colors"])
def test_a_name_like_no_other_gets_the_list_of_all_names(key: str) -> None:
    assert "Did you mean" not in problems(f'policy = "desk"\n{key} = "large"')[0]
    assert "Choose one of: policy, " in problems(f'policy = "desk"\n{key} = "large"')[0]


@pytest.mark.parametrize(("key", "meant"), [("polcy", "policy"), ("past", "paste"), ("printin", "printing")])
def test_a_misspelling_gets_a_suggestion(key: str, meant: str) -> None:
    assert f"Did you mean {meant}?" in " ".join(problems(f'policy = "desk"\n{key} = "desk"'))


@pytest.mark.parametrize(
    "numbers", ['"988"', "[988]", '["988", "988"]', '["1", "2", "3", "4", "5", "6"]', '[["988"]]']
)
def test_a_list_that_no_card_can_show_is_refused(numbers: str) -> None:
    [problem] = problems(f'policy = "desk"\n\ncard_numbers = {numbers}')

    assert problem.startswith("site.toml:3: card_numbers must be a list of up to 5 different numbers")


def own_line(text: str) -> str:
    """A file whose second own line says this, from line 5 on."""
    first = '[[own_lines]]\nname = "Front desk"\nnumber = "207-555-0142"\n'
    return f'policy = "desk"\n{first}[[own_lines]]\n{text}'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('name = "A"\nnumber = "555-0142"', "site.toml:7: Write the number like this: 800-555-0142."),
        ('name = "A"\nnumber = 2075550142', "site.toml:7: number must be in quotes."),
        ('name = "A"\nnumber = "900-555-0142"', "site.toml:7: Numbers like this cost money to call."),
        ('name = "A"', "site.toml:5: Write the number like this"),
        ('number = "207-555-0142"', "site.toml:5: Write who answers, such as Front desk."),
        ('name = "Harbor House, 12 Main Street"\nnumber = "207-555-0142"', "site.toml:6: Leave out the"),
        ('name = "A"\nnumber = "207-555-0142"\nhours = "14 Elm St, side door"', "site.toml:8: Leave out"),
        ('name = "A\\u202e"\nnumber = "207-555-0142"', "site.toml:6: Use one line of at most 40 letters."),
        ('name = "D\u0435sk"\nnumber = "207-555-0142"', "site.toml:6: A letter here looks like another"),
        (f'name = "{"A" * 41}"\nnumber = "207-555-0142"', "site.toml:6: Use one line of at most 40 letters."),
        ('name = "A"\nnumber = "207-555-0142"\nhour = "Day"', "site.toml:8: There is no setting"),
    ],
)  # fmt: skip
def test_a_problem_in_an_own_line_is_reported_with_its_line(text: str, message: str) -> None:
    assert problems(own_line(text))[0].startswith(message)


def test_all_problems_are_reported_at_once() -> None:
    problem_lines = problems('policy = "den"\nidle_seconds = 1\n[[own_lines]]\nname = "A"\nnumber = "12"')

    assert [problem.split(":")[1] for problem in problem_lines] == ["1", "2", "5"]


def test_more_own_lines_than_can_be_shown_are_refused() -> None:
    lines = '[[own_lines]]\nname = "Front desk"\nnumber = "207-555-0142"\n' * 7

    assert problems(f'policy = "desk"\n{lines}') == ["site.toml:20: At most 6 lines of your own are shown."]


def test_each_policy_is_stricter_than_the_one_before() -> None:
    assert [policy.idle_s for policy in POLICIES] == sorted((DESK.idle_s, STATION.idle_s, KIOSK.idle_s))[::-1]
    assert [policy.pastes for policy in POLICIES] == [True, False, False]
    assert [policy.stays for policy in POLICIES] == [False, False, True]


def test_a_language_is_turned_on_by_naming_who_has_read_it() -> None:
    text = 'policy = "desk"\n\n[languages]\nes = "read by a court interpreter"\nfr = "read by two nurses"\n'

    assert read_site(text, "site.toml").languages == {
        "es": "read by a court interpreter",
        "fr": "read by two nurses",
    }


@pytest.mark.parametrize(
    "reader",
    [
        '""',
        "true",
        '"yes"',
        '"read by "',
        '"read by nobody"',
        '"read by Google"',
        '"read by an AI"',
        '"a nurse"',
    ],
)
def test_a_language_that_no_person_has_read_stays_off(reader: str) -> None:
    [problem] = problems(f'policy = "desk"\n[languages]\nes = {reader}\n')

    assert problem.startswith("site.toml:3: Say who has read every word, by their role: es =")
