"""Le lexeur des phrases : contextuel comme celui de lark, mais chaque terminal ne se compile qu'une fois.

Celui de lark compile une expression par état de l'analyseur, et chacune contient tous les noms du vocabulaire : avec
mille noms, il compilait plus qu'il ne lisait. Ici chaque terminal a son expression, essayée dans le même ordre.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lark import Token
from lark.common import LexerConf
from lark.exceptions import UnexpectedCharacters, UnexpectedToken
from lark.lexer import Lexer, LexerState, TerminalDef


class LexeurContextuel(Lexer):
    """Essaie, à chaque place, les terminaux que l'analyseur accepte là, du plus fort au plus faible."""

    __future_interface__ = 1

    def __init__(self, conf: LexerConf) -> None:
        self._ignores = frozenset(conf.ignore)
        self._par_nom = conf.terminals_by_name
        rangs = sorted(conf.terminals, key=_rang)
        self._terminaux = [(t.name, re.compile(t.pattern.to_regexp(), conf.g_regex_flags)) for t in rangs]
        self._de_l_etat: dict[Any, list[tuple[str, re.Pattern[str]]]] = {}

    def lex(self, lexer_state: LexerState, parser_state: Any) -> Iterator[Token]:
        """Rend les jetons ; lève comme le lexeur contextuel de lark : mot inattendu ici, ou illisible partout."""
        compte, texte = lexer_state.line_ctr, lexer_state.text
        etats = parser_state.parse_conf.parse_table.states
        while compte.char_pos < texte.end:
            etat = parser_state.position
            if etat not in self._de_l_etat:
                admis = etats[etat].keys() | self._ignores
                self._de_l_etat[etat] = [t for t in self._terminaux if t[0] in admis]
            lu = _premier(self._de_l_etat[etat], texte.text, compte.char_pos)
            if lu is None:
                self._refuser(lexer_state, parser_state, {n for n, _ in self._de_l_etat[etat]} - self._ignores)
            else:
                jeton = _jeton(*lu, compte)
                if jeton.type not in self._ignores:
                    lexer_state.last_token = jeton
                    yield jeton

    # Les exceptions de lark ne sont pas typées : d'où les deux « no-untyped-call ».
    def _refuser(self, lexer_state: LexerState, parser_state: Any, admis: set[str]) -> None:
        """Lève l'erreur d'un mot que l'on ne peut pas lire ici ; un mot du langage ailleurs est un jeton inattendu."""
        compte, texte, dernier = lexer_state.line_ctr, lexer_state.text.text, lexer_state.last_token
        historique: Any = dernier and [dernier]
        lu = _premier(self._terminaux, texte, compte.char_pos)
        while lu is not None and lu[0] in self._ignores:
            _jeton(*lu, compte)
            lu = _premier(self._terminaux, texte, compte.char_pos)
        if lu is not None:
            raise UnexpectedToken(  # type: ignore[no-untyped-call] # lark ne type pas ses erreurs
                _jeton(*lu, compte),
                admis,
                state=parser_state,
                token_history=historique,
                terminals_by_name=self._par_nom,
            )
        raise UnexpectedCharacters(  # type: ignore[no-untyped-call] # lark ne type pas ses erreurs
            texte,
            compte.char_pos,
            compte.line,
            compte.column,
            allowed=admis or {"<END-OF-FILE>"},
            token_history=historique,
            state=parser_state,
            terminals_by_name=self._par_nom,
        )


def _rang(terminal: TerminalDef) -> tuple[int, int, int, str]:
    """L'ordre de lark : la priorité, puis ce qui peut être le plus long."""
    motif = terminal.pattern
    return (-terminal.priority, -motif.max_width, -len(motif.value), terminal.name)


def _premier(terminaux: list[tuple[str, re.Pattern[str]]], texte: str, place: int) -> tuple[str, str] | None:
    for nom, motif in terminaux:
        trouve = motif.match(texte, place)
        if trouve is not None:
            return nom, trouve.group()
    return None


def _jeton(nom: str, valeur: str, compte: Any) -> Token:
    jeton = Token(nom, valeur, compte.char_pos, compte.line, compte.column)
    compte.feed(valeur, "\n" in valeur)
    jeton.end_line, jeton.end_column, jeton.end_pos = compte.line, compte.column, compte.char_pos
    return jeton
