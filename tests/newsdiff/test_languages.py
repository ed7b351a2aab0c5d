"""Articles in other languages are aligned too: by stems where there is a stemmer, else by letters."""

from __future__ import annotations

import pytest

from newsdiff import Tier, compare
from tests.newsdiff.stories import article, quote

# Two outlets on a bridge that was closed, each with a sentence of its own; the first two of each correspond.
STORIES = {
    "de": (
        "Die Halmbrücke über den Aster wurde am Dienstag wegen gerissener Seile gesperrt. "
        "Die Reparatur kostet nach Angaben der Stadt vier Millionen Euro. Ein Chor sang am Ufer.",
        "Wegen gerissener Seile ist die Halmbrücke über dem Aster seit Dienstag gesperrt. "
        "Vier Millionen Euro werde die Reparatur kosten, teilte die Stadt mit. Am Abend regnete es.",
    ),
    "fr": (
        "Le pont de Halme a été fermé mardi après la rupture de deux câbles. "
        "La réparation coûtera quatre millions d'euros, selon la mairie. Une chorale chantait sur le quai.",
        "Deux câbles rompus ont entraîné mardi la fermeture du pont de Halme. "
        "Selon la mairie, quatre millions d'euros seront nécessaires à la réparation. Il a plu le soir.",
    ),
    "ru": (
        "Мост Хальме закрыли во вторник из-за разрыва двух тросов. "
        "Ремонт обойдётся городу в четыре миллиона рублей. На набережной пел хор.",
        "Из-за разрыва двух тросов мост Хальме во вторник был закрыт. "
        "Четыре миллиона рублей потратит город на ремонт. Вечером шёл дождь.",
    ),
    "ja": (
        "ハルメ橋は火曜日、二本のケーブルが切れたため閉鎖された。"
        "市によると修理には四百万円かかる。川岸では合唱団が歌っていた。",
        "二本のケーブルが切れ、ハルメ橋は火曜日に閉鎖された。"
        "修理費は四百万円になると市は発表した。夜には雨が降った。",
    ),
    "zh": (
        "哈尔梅大桥因两根缆索断裂于周二关闭。市政府称维修费用为四百万元。岸边有合唱团在唱歌。",
        "由于两根缆索断裂，哈尔梅大桥周二关闭。据市政府称，维修将耗资四百万元。晚上下了雨。",
    ),
    "th": (
        "สะพานฮัลเมถูกปิดเมื่อวันอังคารหลังสายเคเบิลขาดสองเส้น\n\n"
        "เทศบาลระบุว่าค่าซ่อมแซมอยู่ที่สี่ล้านบาท\n\nคณะนักร้องประสานเสียงร้องเพลงริมแม่น้ำ",
        "สายเคเบิลขาดสองเส้นทำให้สะพานฮัลเมถูกปิดเมื่อวันอังคาร\n\nค่าซ่อมแซมสี่ล้านบาทตามที่เทศบาลระบุ\n\nตอนเย็นฝนตก",
    ),
}


@pytest.mark.parametrize("language", STORIES)
def test_what_both_outlets_tell_is_aligned_and_nothing_else(language: str) -> None:
    one, two = STORIES[language]
    comparison = compare([article(one, "One"), article(two, "Two")])
    assert {record.language for record in comparison.articles} == {language}
    first = [p.id for p in comparison.passages if p.article == "a1"]
    second = [p.id for p in comparison.passages if p.article == "a2"]
    assert (len(first), len(second)) == (3, 3), [quote(comparison, name) for name in first + second]
    aligned = {(x.a, x.b) for x in comparison.alignments if x.tier is Tier.ALIGNED}
    assert aligned == {((first[0],), (second[0],)), ((first[1],), (second[1],))}
