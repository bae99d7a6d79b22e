"""Packs are found by name, by the offer of an installed package, or as a file."""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from osaka import PACK

from etiquette_lint.errors import PackError, Problem
from etiquette_lint.packs import library
from etiquette_lint.packs.compiled import compile_pack
from etiquette_lint.packs.pack import Pack
from etiquette_lint.packs.schema import read_pack

ROOT = Path(__file__).parents[1]


def refused(ref: str | Path) -> Problem:
    with pytest.raises(PackError) as caught:
        library.load_pack(ref)
    (problem,) = caught.value.problems
    assert problem.fix
    assert problem.wording("zh-Hans").fix
    return problem


def test_the_default_pack_is_bundled() -> None:
    assert next(iter(library.bundled())) == library.DEFAULT
    assert library.load_pack(library.DEFAULT).name == library.DEFAULT


@pytest.mark.parametrize("name", list(library.bundled()))
def test_a_bundled_pack_is_called_like_its_file_and_is_no_draft(name: str) -> None:
    pack = library.load_pack(name)
    assert pack.name == name
    assert pack.notes == ()


def english(pack: Pack) -> Iterator[str]:
    """Return every English text of a pack."""
    texts: list[Mapping[str, Any]] = [pack.title, *pack.phrases.values()]
    texts += [question.ask for question in pack.questions.values()]
    for rule in pack.rules.values():
        texts += [rule.message, rule.why, rule.ask, rule.instead, rule.remedy]
    for text in texts:
        said = text.get("en", ())
        yield from [said] if isinstance(said, str) else said


@pytest.mark.parametrize("name", list(library.bundled()))
def test_the_english_of_bundled_packs_is_ascii(name: str) -> None:
    assert [text for text in english(library.load_pack(name)) if not text.isascii()] == []


def test_regions_choose_a_bundled_pack() -> None:
    for name in library.bundled():
        for region in library.load_pack(name).regions:
            assert library.choose(region) == name


@pytest.mark.parametrize(("region", "name"), [("cn", "hays"), ("CN-SH", "hays"), ("ZZ", None)])
def test_a_region_is_a_country_however_it_is_written(region: str, name: str | None) -> None:
    assert library.choose(region) == name


@pytest.mark.parametrize("region", [None, "", "-"])
def test_no_region_chooses_no_pack(region: str | None) -> None:
    assert library.choose(region) is None


def test_a_pack_is_returned_as_it_is() -> None:
    pack = read_pack(PACK, "osaka.yaml")
    assert library.load_pack(pack) is pack


def test_a_file_is_read_with_its_digest(tmp_path: Path) -> None:
    file = tmp_path / "osaka.yaml"
    file.write_text(PACK, "utf-8")
    pack = library.load_pack(file)
    assert pack.digest == "sha256:" + hashlib.sha256(PACK.encode()).hexdigest()
    assert pack.file == str(file)
    assert library.load_pack(str(file)) is pack, "read once"


def test_a_file_that_changed_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "osaka.yaml"
    file.write_text(PACK, "utf-8")
    stamp = file.stat()
    assert library.load_pack(file).version == "0.1.0"
    file.write_text(PACK.replace("0.1.0", "0.2.0"), "utf-8")
    os.utime(file, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert library.load_pack(file).version == "0.2.0"


def test_a_path_needs_a_separator_or_an_ending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("osaka", "osaka.yaml", "osaka.yml"):
        Path(name).write_text(PACK, "utf-8")
    assert library.load_pack("osaka.yaml").name == "osaka"
    assert library.load_pack("osaka.yml").name == "osaka"
    assert library.load_pack("./osaka").name == "osaka"
    assert refused("osaka").message == "there is no rule pack 'osaka'; did you mean 'osaka.yaml'?"


def test_an_unknown_name_gets_the_names_there_are() -> None:
    problem = refused("hay")
    assert problem.message == "there is no rule pack 'hay'; did you mean 'hays'?"
    assert "hays" in problem.fix
    assert problem.code == "pack-not-found"


@pytest.mark.parametrize("name", ["", "HAYS", "..", "hays\0", "规则", "x" * 10_000])
def test_no_name_gets_out_of_the_library(name: str) -> None:
    assert refused(name).code == "pack-not-found"


def test_files_that_cannot_be_read_are_problems(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes("title: Müller".encode("latin-1"))
    (tmp_path / "large.yaml").write_bytes(b"# " + b"x" * (1 << 20))
    (tmp_path / "wide.yaml").write_bytes(PACK.encode("utf-16"))
    (tmp_path / "empty.yaml").write_bytes(b"")
    codes = {
        "missing.yaml": "pack-file-missing",
        "missing/osaka.yaml": "pack-file-missing",
        "empty.yaml/osaka.yaml": "pack-file-missing",
        "latin.yaml": "byte-not-utf8",
        "large.yaml": "pack-too-large",
        "wide.yaml": "encoding-foreign",
        "empty.yaml": "pack-empty",
    }
    for name, code in codes.items():
        problem = refused(tmp_path / name)
        assert (name, problem.code) == (name, code)
        assert problem.location is not None
        assert problem.location.file == str(tmp_path / name)
    assert refused(f"{tmp_path}/nul\0.yaml").code == "pack-file-missing"


def test_a_folder_is_no_pack(tmp_path: Path) -> None:
    assert refused(tmp_path).code == "file-is-a-folder"


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "osaka.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + PACK.encode())
    assert library.load_pack(file).name == "osaka"


OFFERS = """\
[etiquette_lint.packs]
osaka = osaka_packs:PATH
kobe = osaka_packs:where
hays = osaka_packs:nothing
broken = osaka_packs:nothing
absent = osaka_packs:no_such_name
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Install a package that offers packs."""
    info = tmp_path / "osaka_packs-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: osaka-packs\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(OFFERS)
    (tmp_path / "osaka.yaml").write_text(PACK, "utf-8")
    (tmp_path / "osaka_packs.py").write_text(
        "from pathlib import Path\n"
        "PATH = Path(__file__).with_name('osaka.yaml')\n"
        "def where():\n    return str(PATH)\n"
        "nothing = 1\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    yield tmp_path
    sys.modules.pop("osaka_packs", None)


def test_an_installed_package_can_offer_packs(installed: Path) -> None:
    assert library.load_pack("osaka").file == str(installed / "osaka.yaml")
    assert library.load_pack("kobe").name == "osaka"
    assert {"hays", "osaka", "kobe"} <= set(library.available())


def test_a_bundled_pack_comes_before_an_offer(installed: Path) -> None:
    assert library.load_pack("hays").name == "hays"
    assert library.available().count("hays") == 1


@pytest.mark.parametrize("name", ["broken", "absent"])
def test_an_offer_that_is_no_path_is_told(installed: Path, name: str) -> None:
    assert refused(name).code == "pack-entry-point"


@pytest.mark.slow
def test_packs_are_found_in_a_zipped_package(tmp_path: Path) -> None:
    wheel = tmp_path / "etiquette_lint.zip"
    with zipfile.ZipFile(wheel, "w") as archive:
        for source in (ROOT / "etiquette_lint").rglob("*.py"):
            archive.write(source, source.relative_to(ROOT))
        for source in (ROOT / "rules").rglob("*.yaml"):
            archive.write(source, Path("etiquette_lint") / source.relative_to(ROOT))
    code = (
        "from etiquette_lint.packs import library\n"
        "print(library.load_pack('hays').file, *library.bundled(), library.choose('CN'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(wheel)},
        capture_output=True,
        text=True,
        check=True,
    )
    file, *names = done.stdout.split()
    assert file.startswith(str(wheel))
    assert names == [*library.bundled(), "hays"]


def differences(one: object, other: object, path: str = "") -> Iterator[str]:
    """Yield where two values differ."""
    if is_dataclass(one) and type(one) is type(other):
        for field in fields(one):
            mine, theirs = getattr(one, field.name), getattr(other, field.name)
            yield from differences(mine, theirs, f"{path}.{field.name}")
    elif isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        for key in one:
            yield from differences(one[key], other[key], f"{path}.{key}")
    elif one != other:
        yield path


@pytest.mark.parametrize("name", list(library.bundled()))
def test_without_examples_a_bundled_pack_judges_by_the_same(name: str) -> None:
    bare = library.load_pack(name, examples=False)
    found = {path.rpartition(".")[2] for path in differences(library.load_pack(name), bare)}
    assert found <= {"examples", "changes_examples", "location", "notes", "is_tried"}
    assert not any(rule.examples for rule in bare.rules.values())
    assert compile_pack(bare).info == compile_pack(library.load_pack(name)).info


def test_without_examples_a_pack_of_ones_own_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    shutil.copy(str(library.bundled()["hays"]), path)
    assert library.load_pack(path, examples=False) == library.load_pack(path)
