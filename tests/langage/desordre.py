"""Mettre du désordre dans un fichier de règles sans en changer le sens : espaces, retraits, lignes, signes."""

from __future__ import annotations

import random
import re

_BLANCS = (" ", "  ", "   ", "\u00a0", " \u202f", "      ")
_SIGNES = {"≤": "<=", "≥": ">=", "×": "*", "−": "-", "÷": "/"}
_PHRASE = re.compile(r"^ *(?:si|alors|sinon) ")
_ENTRE_SIGNES = re.compile(r" ?([=≠<≤>≥+×();,|]) ?")
_MORCEAUX = (
    *" \n(),;|«»#-−=<≤'’/:.0é",
    "\n\n",
    "\n  ",
    "\n    ",
    "et ",
    "ou ",
    "\n# r\n",
    "  exception « e »\n",
    "si ",
    "alors ",
)
_BLOC = re.compile(r"[a-zé]")


def mettre_en_desordre(hasard: random.Random, texte: str, *, replier: bool = True) -> str:
    """Rend un texte qui se lit pareil ; `replier` : en y ajoutant aussi des retours à la ligne."""
    lignes: list[str] = []
    retraits = [0]
    for ligne in texte.splitlines():
        if _BLOC.match(ligne):
            retraits = [0]
            for _ in range(30):
                retraits.append(retraits[-1] + hasard.randint(1, 5))
        nue = ligne.lstrip(" ")
        profondeur = (len(ligne) - len(nue)) // 2
        lignes += [_rien(hasard) for _ in range(hasard.choice((0, 0, 0, 0, 1, 2)))]
        if nue:
            lignes += _salir(hasard, nue, retraits[profondeur], replier=replier and bool(_PHRASE.match(ligne)))
    fin = hasard.choice(("\n", "\n", "\r\n", "\r"))
    bom = "\ufeff" if hasard.random() < 0.2 else ""
    return bom + fin.join(lignes) + hasard.choice(("", fin, fin * 3))


def _rien(hasard: random.Random) -> str:
    return hasard.choice(("", "   ", " " * hasard.randint(0, 7) + f"# remarque  {hasard.random()}"))


def _salir(hasard: random.Random, nue: str, retrait: int, *, replier: bool) -> list[str]:
    """Rend une ligne, ou plusieurs, salies : l'espace autour des signes est libre, sauf entre guillemets et dates."""

    def espacer(trouve: re.Match[str]) -> str:
        signe = trouve[1]
        if signe in _SIGNES and hasard.random() < 0.3:
            signe = _SIGNES[signe]
        autour = ("", *_BLANCS)
        gauche, droite = hasard.choice(autour), hasard.choice(autour)
        if signe == "," and not droite and trouve.string[trouve.end() : trouve.end() + 1].isdigit():
            droite = " "  # « 0,5 » serait un nombre
        return f"{gauche or (' ' if signe == '(' else '')}{signe}{droite}"

    morceaux = re.split(r"(«[^»]*»)", nue)
    sales = "".join(
        "«" + hasard.choice(("", *_BLANCS)) + m[1:-1].strip() + hasard.choice(("", *_BLANCS)) + "»"
        if m.startswith("«")
        else _ENTRE_SIGNES.sub(espacer, m)
        for m in morceaux
    )
    sales = sales.lstrip()
    sales = re.sub(r"(?<= )− | − ", lambda _: hasard.choice((" − ", " -  ", "  – ")), sales)
    sales = sales.replace("'", hasard.choice("'’")) + hasard.choice(("", "", " ", "\u00a0 "))
    if not replier:
        return [" " * retrait + sales]
    lignes = [""]
    for mot in re.split(r"(?<= )(?=(?:et|ou|×|\+|=) )", sales):
        if lignes[-1].strip() and hasard.random() < 0.25:
            lignes.append(" " * (retrait + hasard.randint(1, 9)))
            if hasard.random() < 0.2:
                lignes[-1:] = [hasard.choice(("", "    # au milieu")), lignes[-1]]
        lignes[-1] += mot
    return [" " * retrait + lignes[0], *lignes[1:]]


def abimer(hasard: random.Random, texte: str) -> str:
    """Rend un texte où quelques endroits, au hasard, ont un morceau de trop, de moins ou d'ailleurs."""
    for _ in range(hasard.randint(1, 3)):
        place, sort = hasard.randrange(len(texte) + 1), hasard.random()
        if sort < 0.5:
            texte = texte[:place] + hasard.choice(_MORCEAUX) + texte[place:]
        elif sort < 0.8:
            texte = texte[:place] + texte[place + hasard.randint(1, 4) :]
        else:
            ailleurs = hasard.randrange(len(texte) + 1)
            texte = texte[:place] + texte[ailleurs : ailleurs + hasard.randint(1, 20)] + texte[place:]
    return texte
