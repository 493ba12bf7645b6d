"""Une faute, un message : un même nom inconnu employé à dix endroits est une faute, montrée à plusieurs endroits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from moteur.diagnostics import Diagnostic, Endroit

_PAR_NOM = frozenset({"R001", "R005", "R011", "R018", "R021", "R023"})
_MONTRES = 4
"""Endroits montrés d'une faute répétée ; les autres se comptent."""


def regrouper(fautes: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Réunit les fautes qui disent la même chose du même nom ; les autres restent, dans leur ordre."""
    resultat: list[Diagnostic] = []
    groupes: dict[tuple[str, str, str], list[Diagnostic]] = {}
    for faute in dict.fromkeys(fautes):
        du_nom = faute.code in _PAR_NOM or (faute.code == "R004" and faute.message.startswith("«"))
        if not du_nom or not faute.endroits:
            resultat.append(faute)
            continue
        groupes.setdefault((faute.code, faute.message, faute.aide), []).append(faute)
    return [*resultat, *map(_reunir, groupes.values())]


def _reunir(fautes: list[Diagnostic]) -> Diagnostic:
    """Rend une faute pour plusieurs : leurs premiers endroits, rangés, puis ceux qui les éclairent."""
    if len(fautes) == 1:
        return fautes[0]
    premiers = sorted({f.endroits[0] for f in fautes}, key=lambda e: e.lieu)
    autres = dict.fromkeys(e for f in fautes for e in f.endroits[1:])
    montres = premiers[:_MONTRES]
    reste = len(premiers) - len(montres)
    if reste:
        note = f"et à {reste} autre{'s' if reste > 1 else ''} endroit{'s' if reste > 1 else ''}"
        montres[-1] = Endroit(montres[-1].lieu, note)
    return replace(fautes[0], endroits=(*montres, *autres))
