"""The config file changed from the settings screen: what a person wrote stays."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tui.commands import BY_ID
from tui.config.changing import change_config
from tui.config.reading import read_config
from tui.output import Trouble

WRITTEN = """\
# mine
match = "loose"   # for the class

[keys]
# a comment
next-change = "n,f8"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_a_file_is_made_with_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "config.toml"
    assert change_config(file, "theme", "light").theme == "light"
    assert file.read_text() == 'theme = "light"\n'
    assert [each.name for each in file.parent.iterdir()] == ["config.toml"]


@pytest.mark.parametrize(
    ("name", "value", "old", "new"),
    [
        ("match", "strict", '"loose"', '"strict"'),
        ("keys.next-change", "f9", '"n,f8"', '"f9"'),
        ("keys.help", 'f1,"', 'n,f8"\n', 'n,f8"\nhelp = "f1,\\""\n'),
        ("theme", "light", "class\n", 'class\ntheme = "light"\n'),
        ("ascii", True, "class\n", "class\nascii = true\n"),
        ("keys.next-change", None, 'next-change = "n,f8"\n', ""),
        ("match", None, 'match = "loose"   # for the class\n', ""),
        ("theme", None, "x", "x"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_one_line_changes_alone(
    file: Path, name: str, value: str | bool | None, old: str, new: str, end: str
) -> None:
    file.write_bytes(WRITTEN.replace("\n", end).encode())
    change_config(file, name, value)
    assert file.read_bytes().decode() == WRITTEN.replace(old, new).replace("\n", end)


def test_a_table_is_added_and_a_last_line_without_an_end_is_kept(file: Path) -> None:
    file.write_text("\ufeffascii = true", encoding="utf-8")
    change_config(file, "keys.help", "f1")
    assert file.read_text(encoding="utf-8") == '\ufeffascii = true\n\n[keys]\nhelp = "f1"\n'
    change_config(file, "ascii", False)
    assert read_config(str(file)).ascii is False


@pytest.mark.parametrize(
    "text",
    [
        'keys = { help = "f1" }\n',
        'keys.help = "f1"\n',
        'keys."help" = "f1"\n',
        '[keys]\nhelp = """\nf1"""\n',
    ],
)
def test_what_cannot_be_changed_safely_is_left_to_the_person(file: Path, text: str) -> None:
    file.write_text(text)
    try:
        change_config(file, "keys.help", "f2")
    except Trouble as trouble:
        assert str(file) in str(trouble) and "\n" not in str(trouble)
        assert file.read_text() == text
    else:
        assert read_config(str(file)).keys == {"help": "f2"}


@pytest.mark.parametrize(
    ("text", "name", "value", "told"),
    [
        ("theme = ", "match", "loose", "no TOML"),
        ("colour = 1", "match", "loose", "there is no setting"),
        ("", "theme", "pink", "theme: Input should be"),
        ("", "keys.matrix", "n", "is also the key of"),
        ("", "keys.matrix", "ctrl+c", "always leaves newsdiff"),
    ],
)
def test_a_broken_file_and_a_fault_change_nothing(
    file: Path, text: str, name: str, value: str, told: str
) -> None:
    file.write_text(text)
    with pytest.raises(Trouble, match=told):
        change_config(file, name, value)
    assert file.read_text() == text


@given(
    some.dictionaries(
        some.sampled_from(sorted(BY_ID)), some.text("abc,\"'\\#=[] \n", max_size=9), max_size=4
    ),
    some.sampled_from(sorted(BY_ID)),
    some.sampled_from(["f7", 'f7,"', "\\", "#"]),
)
def test_only_what_is_named_changes(
    tmp_path_factory: pytest.TempPathFactory, keys: dict[str, str], name: str, value: str
) -> None:
    file = tmp_path_factory.mktemp("config") / "c.toml"
    from tui.config.printing import toml_value

    text = "# x = [1]\n[keys] # ]\n" + "".join(
        f"{key} = {toml_value(given)}\n" for key, given in keys.items()
    )
    file.write_text(text, encoding="utf-8")
    try:
        change_config(file, f"keys.{name}", value)
    except (Trouble, tomllib.TOMLDecodeError) as error:
        assert isinstance(error, Trouble)
        assert file.read_text(encoding="utf-8") == text
    else:
        assert tomllib.loads(file.read_text(encoding="utf-8"))["keys"] == {**keys, name: value}
