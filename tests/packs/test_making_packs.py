"""`package pack`, as an editor types it, and what a release refuses."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guide.content.current import current
from guide.packs.pack import MAGIC, read_pack
from guide.packs.signatures import PublicKey
from guide.paths import checkout
from recipes.pack import packed, read_secret_key, refuse_test_keys, trusted_keys
from recipes.running import PackagingError
from recipes.tree import Tree
from support.tree import ROOT
from tests.authored import authored
from tests.packs.packing import FIRST, KEYS, SECOND, THIRD

TREE = Tree(ROOT, ROOT / "dist", ROOT / "build")


def pack(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the command of the packages."""
    return subprocess.run(
        [sys.executable, str(ROOT / "packaging"), "pack", *words],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack of the library in use."""
    folder = tmp_path_factory.mktemp("made")
    done = pack("--key", str(KEYS / "first.key"), "--into", str(folder))
    assert done.returncode == 0, done.stderr
    assert "It is signed with a key for tests." in done.stdout
    (file,) = folder.iterdir()
    return file


def test_a_pack_is_small_and_the_same_bytes_each_time(made: Path, tmp_path: Path) -> None:
    done = pack("--key", str(KEYS / "first.key"), "--into", str(tmp_path))

    assert done.returncode == 0
    assert (tmp_path / made.name).read_bytes() == made.read_bytes()
    assert 200_000 < made.stat().st_size < 700_000


def test_it_holds_pages_and_words_and_nothing_that_could_run(made: Path) -> None:
    signed = read_pack(made.read_bytes(), trusted_keys(TREE), "ME", 0)

    names = [file.name for file in signed.manifest.files]
    assert names[:2] == ["library.json", "vocabulary.json"]
    assert names[2:] == sorted(f"vocabulary.{code}.json" for code in authored().others)
    assert "vocabulary.es.json" in names  # words of people whose language no page is in
    assert signed.manifest.keys == tuple(key.text for key in trusted_keys(TREE))
    assert signed.key == FIRST.public


@pytest.mark.skipif(not shutil.which("minisign"), reason="verifies with minisign")
def test_minisign_itself_accepts_the_signature(made: Path, tmp_path: Path) -> None:
    content = made.read_bytes()
    of_signature, of_manifest = (int.from_bytes(content[at : at + 4], "big") for at in (8, 12))
    start = len(MAGIC) + 8 + of_signature
    (tmp_path / "manifest.json").write_bytes(content[start : start + of_manifest])
    (tmp_path / "manifest.json.minisig").write_bytes(content[start - of_signature : start])
    command = ["minisign", "-V", "-p", str(ROOT / "resources/keys/first.pub"), "-m", "manifest.json"]

    assert subprocess.run(command, cwd=tmp_path, check=False, capture_output=True).returncode == 0
    (tmp_path / "manifest.json").write_bytes(b" ")
    assert subprocess.run(command, cwd=tmp_path, check=False, capture_output=True).returncode == 1


@pytest.mark.skipif(not shutil.which("minisign"), reason="makes keys with minisign")
@pytest.mark.parametrize("password", ["", "correct horse"])
def test_a_key_that_minisign_made_signs(tmp_path: Path, password: str) -> None:
    public, secret = tmp_path / "key.pub", tmp_path / "key.key"
    options = [] if password else ["-W"]
    typed = f"{password}\n{password}\n"
    command = ["minisign", "-G", *options, "-p", str(public), "-s", str(secret)]
    subprocess.run(command, input=typed, text=True, check=True, capture_output=True)

    key = read_secret_key(secret, lambda _: password)

    library = current(checkout()).library()
    keys = (key.public, PublicKey(b"one more", bytes(32)))
    content = packed(library, {"library.json": b"{}", "vocabulary.json": b"{}"}, key, keys)
    assert key.public.text == public.read_text().split("\n")[1]
    assert read_pack(content, keys, "ME", 0).key == key.public
    if password:
        with pytest.raises(PackagingError, match="The password is wrong"):
            read_secret_key(secret, lambda _: "wrong")


def test_a_key_that_no_copy_accepts_makes_no_pack(tmp_path: Path) -> None:
    done = pack("--key", str(KEYS / "third.key"), "--into", str(tmp_path))

    assert done.returncode == 2
    assert "is none of the keys in resources/keys" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [(), ("--into", "x"), ("--key",), ("--key", "a", "b")])
def test_words_that_make_no_sense_are_refused(words: tuple[str, ...]) -> None:
    done = pack(*words)

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_the_same_number_for_other_content_is_refused(made: Path, tmp_path: Path) -> None:
    (tmp_path / made.name).write_bytes(b"other content")

    done = pack("--key", str(KEYS / "first.key"), "--into", str(tmp_path))

    assert done.returncode == 2
    assert "raise it in resources/edition.yaml" in done.stderr


def test_no_release_trusts_a_key_whose_secret_half_is_in_the_sources() -> None:
    with pytest.raises(PackagingError, match="holds keys for tests"):
        refuse_test_keys(TREE)


def test_every_secret_key_in_the_sources_is_known_as_one_for_tests() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    secret = [name for name in listed.splitlines() if name.endswith((".key", ".pem"))]

    assert {name.rpartition("/")[0] for name in secret} == {"tests/packs/keys"}
    assert all(read_secret_key(ROOT / name).public.is_for_tests for name in secret)
    assert all(key.public.is_for_tests for key in (FIRST, SECOND, THIRD))
