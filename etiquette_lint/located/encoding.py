"""Bytes to text: UTF-8 only, and a way out for whatever else people save."""

import codecs
from itertools import islice

from etiquette_lint.errors import Location, Problem
from etiquette_lint.located.text import LOG, Limits, Source, Unreadable, too_large, top
from etiquette_lint.words.problems import problem

_BOMS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
_SIGNATURES = {
    b"PK\x03\x04": "ZIP",
    b"PK\x05\x06": "ZIP",
    b"%PDF-": "PDF",
    b"\xd0\xcf\x11\xe0": "Microsoft Office",
    b"\x1f\x8b": "gzip",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"SQLite format 3": "SQLite",
}
_OFFICE = {b"xl/": "Excel", b"word/": "Word"}
_SAMPLE = 1 << 16
_MOSTLY = 0.9


def decode(data: bytes, file: str, *, limits: Limits = LOG) -> str:
    """Return UTF-8 bytes as text, without a byte order mark.

    Raises: Unreadable.
    """
    if len(data) > limits.size:
        raise Unreadable([too_large(file, limits)])
    found = foreign(data, file)
    if found:
        raise Unreadable([found])
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise Unreadable([bad_byte(data, error.start, file)]) from None


def foreign(data: bytes, file: str) -> Problem | None:
    """Say what a file, or the beginning of one, is if it is no UTF-8 text as a whole."""
    what = _signature(data)
    if what:
        return problem("file-is-binary", location=top(file), what=what)
    encoding = _encoding(data)
    if encoding:
        command = _conversion(encoding, file)
        return problem("encoding-foreign", location=top(file), encoding=encoding, command=command)
    nul = data.find(b"\0")
    return None if nul < 0 else problem("nul-byte", location=_place(data, nul, file))


def is_utf8(data: bytes) -> bool:
    """Say whether bytes, which may end within a character, are UTF-8."""
    return _decodes(data, "utf-8") is not None


def codec_of(data: bytes) -> str:
    """Return the codec of text that is surely no UTF-8: marked, or Chinese; else nothing."""
    name = _encoding(data)
    is_sure = name == "GB18030" or data.startswith(tuple(_BOMS))
    return name.lower() if is_sure else ""


def bad_byte(data: bytes, at: int, file: str, line: int = 1) -> Problem:
    """Say that the byte at an offset is no UTF-8; the data begin at the given line."""
    place = _place(data, at, file, line)
    return problem("byte-not-utf8", location=place, byte=f"0x{data[at]:02X}")


def _place(data: bytes, at: int, file: str, line: int = 1) -> Location:
    before = len(data[:at].decode(errors="replace"))
    return Source(data.decode(errors="replace"), file, line).place(before)


def _signature(data: bytes) -> str:
    what = next((name for mark, name in _SIGNATURES.items() if data.startswith(mark)), "")
    if what == "ZIP":
        return next((name for part, name in _OFFICE.items() if part in data), what)
    return what


def _encoding(data: bytes) -> str:
    for mark, name in _BOMS.items():
        if data.startswith(mark):
            return name
    sample = data[:_SAMPLE]
    if b"\0" in sample:
        return _wide(sample)
    return "GB18030" if _is_chinese(sample) else ""


def _wide(sample: bytes) -> str:
    """Tell UTF-16 and UTF-32 without a mark by where their zero bytes stand."""
    zeros = [sample[start::4].count(0) * 4 / len(sample) for start in range(4)]
    full = sum(share > _MOSTLY for share in zeros)
    if full == 3:
        return "UTF-32"
    some = [share > 0.5 for share in zeros]
    return "UTF-16" if some in ([True, False] * 2, [False, True] * 2) else ""


def _is_chinese(sample: bytes) -> bool:
    """Tell GB18030 (and GBK, GB2312) from other encodings: nearly all of it is common Chinese."""
    if _decodes(sample, "utf-8") is not None:
        return False
    text = _decodes(sample, "gb18030")
    wide = [character for character in text or "" if character > "\x7f"]
    common = sum(_is_common(character) for character in islice(wide, 2000))
    return common >= _MOSTLY * min(len(wide), 2000) > 0


def _decodes(sample: bytes, encoding: str) -> str | None:
    """Decode a sample that may end within a character."""
    try:
        return codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return None


def _is_common(character: str) -> bool:
    try:
        return bool(character.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def _conversion(encoding: str, file: str) -> str:
    """Return a command to paste; the new file stands beside the old one."""
    command = f"iconv -f {encoding} -t UTF-8"
    if file == "-":
        return command
    import shlex

    stem, dot, suffix = file.rpartition(".")
    new = f"{stem}.utf8.{suffix}" if dot and "/" not in suffix else f"{file}.utf8"
    return f"{command} {shlex.quote(file)} > {shlex.quote(new)}"
