"""A pack that comes in a wheel of its own is found by its name."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import etiquette_lint

PACK = """\
format: 1
pack: osaka
version: 0.1.0
extends: {hays: ">=1.0,<2"}
regions: []
change:
  comment-quota:
    because: "One comment that adds something is enough here."
    level: info
    changes_examples: [third-post, third-post-after-the-interview]
"""
FILES = {
    "osaka_rules/__init__.py": (
        "from pathlib import Path\n\nPACK = Path(__file__).parent / 'osaka.yaml'\n"
    ),
    "osaka_rules/osaka.yaml": PACK,
    "osaka_rules-0.1.0.dist-info/METADATA": (
        "Metadata-Version: 2.1\nName: osaka-rules\nVersion: 0.1.0\n"
    ),
    "osaka_rules-0.1.0.dist-info/WHEEL": (
        "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    ),
    "osaka_rules-0.1.0.dist-info/entry_points.txt": (
        "[etiquette_lint.packs]\nosaka = osaka_rules:PACK\n"
    ),
}
ROOT = Path(etiquette_lint.__file__).parent.parent


def built(folder: Path) -> Path:
    """Build the wheel: a zip file with a record of what is in it."""
    wheel = folder / "osaka_rules-0.1.0-py3-none-any.whl"
    record = "osaka_rules-0.1.0.dist-info/RECORD"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in FILES.items():
            archive.writestr(name, text)
        archive.writestr(record, "".join(f"{name},,\n" for name in (*FILES, record)))
    return wheel


@pytest.mark.slow
def test_a_pack_in_a_wheel_of_its_own_is_found_by_name(tmp_path: Path) -> None:
    site = tmp_path / "site"
    python = [sys.executable, "-m"]
    install = ["pip", "install", "--quiet", "--no-index", "--no-deps", "--target", str(site)]
    subprocess.run([*python, *install, str(built(tmp_path))], check=True, capture_output=True)
    found = subprocess.run(
        [*python, "etiquette_lint", "packs", "test", "osaka"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(site), str(ROOT)]), "LANG": "C"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr
    assert "osaka:" in found.stdout.splitlines()[-1]
