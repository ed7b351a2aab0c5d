"""What words have to do with one another."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsdiff.lexicon import Relation, fields, is_light, lemmas, parts_of_speech, relation, turn_round
from newsdiff.lexicon_tables import news_terms, phrases, wordnet

DATA = Path(__file__).parents[2] / "newsdiff" / "data"


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("ships", "ship"),
        ("countries", "country"),
        ("women", "woman"),
        ("children", "child"),
        ("boxes", "box"),
        ("stopped", "stop"),
        ("stopping", "stop"),
        ("falling", "fall"),
        ("fell", "fall"),
        ("bought", "buy"),
        ("denied", "deny"),
        ("was", "be"),
        ("bigger", "big"),
        ("worst", "bad"),
        ("sank", "sink"),
    ],
)
def test_an_inflected_form_is_traced_to_its_base(form: str, base: str) -> None:
    assert base in lemmas(form)


@pytest.mark.parametrize("form", ["quixotron", "5g", "bus", "series", "a"])
def test_other_forms_are_their_own_base(form: str) -> None:
    assert lemmas(form)[0] == form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("truck", "trucks"),
        ("purchase", "buy"),
        ("arrested", "detained"),
        ("organisation", "organization"),
        ("harbour", "harbor"),
        ("travelled", "traveled"),
        ("die", "death"),
        ("seize", "seizure"),
        ("founded", "creation"),
        ("physician", "doctor"),
        ("prop up", "support"),
        ("start up", "startup"),
        ("rose", "climbed"),
    ],
)
def test_synonyms_variants_and_derivations_are_the_same(one: str, other: str) -> None:
    assert relation(one, other) is relation(other, one) is Relation.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("vehicle", "car"),
        ("plunge", "fall"),
        ("hilltop", "hilltops"),
        ("isle", "island"),
        ("clifftop", "cliff"),
    ],
)
def test_more_general_words_and_compounds_stand_for_a_word(one: str, other: str) -> None:
    assert relation(one, other) is relation(other, one)
    assert relation(one, other) in (Relation.SAME, Relation.RELATED)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rise", "fell"),
        ("approved", "rejects"),
        ("confirm", "denied"),
        ("before", "after"),
        ("win", "lost"),
        ("supports", "opposes"),
        ("allow", "banned"),
        ("opened", "closed"),
        ("convicted", "acquitted"),
        ("confirmed", "unconfirmed"),
        ("legal", "illegal"),
        ("direct", "roundabout"),
        ("more", "fewer"),
    ],
)
def test_opposites_turn_a_statement_round(one: str, other: str) -> None:
    assert relation(one, other) is relation(other, one) is Relation.OPPOSITE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("beach", "building"),
        ("founder", "accountant"),
        ("murder", "manslaughter"),
        ("vaccine", "truck"),
        ("quixotron", "car"),
        ("airport", "harbour"),
    ],
)
def test_most_words_have_nothing_to_do_with_one_another(one: str, other: str) -> None:
    assert relation(one, other) is relation(other, one) is Relation.OTHER


def test_only_the_table_of_news_terms_turns_a_free_rewrite_round() -> None:
    assert turn_round("rose", "declines") and turn_round("declines", "rose")
    assert not turn_round("roundabout", "straight on")


def test_a_word_knows_its_parts_of_speech_and_a_verb_its_fields() -> None:
    assert "n" in parts_of_speech("harbours") and "v" in parts_of_speech("denied")
    assert "p" in parts_of_speech("economic")
    assert parts_of_speech("quixotron") == frozenset()
    assert fields("walked") & fields("ran") and not fields("walked") & fields("said")


def test_function_words_and_common_verbs_are_light() -> None:
    assert all(map(is_light, ["the", "was", "making", "can't", "cannot"]))
    assert not any(map(is_light, ["harbour", "denied"]))


def test_expressions_of_several_words_are_known() -> None:
    assert {"prop up", "plead guilty", "give up"} <= phrases()


def test_opposite_groups_of_the_table_have_no_word_in_common() -> None:
    for word, groups in news_terms().groups.items():
        assert not groups & news_terms().opposite(groups), word


def test_the_tables_are_read_in_a_twentieth_of_a_second() -> None:
    wordnet(), news_terms()  # compiled and in the disk's cache
    wordnet.cache_clear(), news_terms.cache_clear()
    start = time.perf_counter()
    wordnet(), news_terms()
    assert time.perf_counter() - start < 0.25, "a slow machine may take five times as long"


def test_the_tables_are_not_read_before_they_are_needed() -> None:
    code = "import newsdiff.engine as e, newsdiff.lexicon_tables as t; print(t.wordnet.cache_info().currsize)"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout == b"0\n"


def test_the_licence_of_wordnet_is_named_and_kept_beside_its_extract() -> None:
    text = gzip.decompress((DATA / "lexicon-en.txt.gz").read_bytes()).decode()
    assert "WordNet 3.0, Copyright 2006 by Princeton University" in text[:500]
    licence = (DATA / "lexicon-en.LICENSE.txt").read_text(encoding="utf-8")
    assert "Permission to use, copy, modify and distribute" in licence
    assert (DATA / "lexicon-en.txt.gz").stat().st_size < 800_000


@pytest.mark.skipif(not Path("/usr/share/wordnet/data.noun").is_file(), reason="needs WordNet's files")
def test_the_script_gives_the_shipped_extract() -> None:
    script = Path(__file__).parents[2] / "scripts" / "make_lexicon.py"
    argv = [sys.executable, str(script), "/usr/share/wordnet", str(DATA / "frequencies-en.txt")]
    made = subprocess.run(
        argv, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": "7"}
    ).stdout
    assert gzip.decompress(made) == gzip.decompress((DATA / "lexicon-en.txt.gz").read_bytes())
