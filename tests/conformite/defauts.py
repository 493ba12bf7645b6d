"""Des défauts à semer dans le moteur, que la suite de conformité doit voir ; n'importe rien du moteur."""

from __future__ import annotations

from typing import NamedTuple


class Defaut(NamedTuple):
    """Des textes à remplacer dans un module, chacun présent une fois et une seule.

    `partage` : toutes les exécutions passent par là, seule la référence peut juger.
    """

    module: str
    remplacements: dict[str, str]
    partage: bool = False

    def semer(self, source: str) -> str:
        """Rend le texte fautif ; lève `ValueError` si un texte à remplacer n'y est plus."""
        for avant, apres in self.remplacements.items():
            if source.count(avant) != 1:
                raise ValueError(f"« {avant} » n'est pas une fois et une seule dans {self.module}")
            source = source.replace(avant, apres)
        return source


def _compilateur(remplacements: dict[str, str]) -> Defaut:
    return Defaut("moteur.execution.agenda_regles", remplacements)


def _agenda(remplacements: dict[str, str]) -> Defaut:
    return Defaut("moteur.execution.agenda", remplacements)


def _pilote(remplacements: dict[str, str]) -> Defaut:
    """Un défaut du pilote, sans le contrôle par lequel il refuserait lui-même de répondre."""
    controle = {"        self._controler(connus, activations)\n": "", " or not preparee.prete(strate, connus)": ""}
    return Defaut("moteur.execution.pilote", remplacements | controle)


def _natif(remplacements: dict[str, str]) -> Defaut:
    return Defaut("moteur.execution.natif", remplacements)


def _deroulement(remplacements: dict[str, str]) -> Defaut:
    return Defaut("moteur.execution.deroulement", remplacements, partage=True)


def _reprise(remplacements: dict[str, str]) -> Defaut:
    return Defaut("moteur.execution.reprise", remplacements)


def _evaluation(remplacements: dict[str, str]) -> Defaut:
    return Defaut("moteur.execution.evaluation", remplacements, partage=True)


def _genere(module: str, remplacements: dict[str, str], *, partage: bool = False) -> Defaut:
    """Un défaut de ce qui écrit les fonctions, ou de ce qu'elles appellent."""
    return Defaut(f"moteur.execution.genere.{module}", remplacements, partage)


def _lot(module: str, remplacements: dict[str, str], *, partage: bool = False) -> Defaut:
    """Un défaut de ce qui écrit les noyaux ; `partage` : il ne se voit que sur des dossiers du droit."""
    return Defaut(f"moteur.execution.lot.{module}", remplacements, partage)


DEFAUTS: dict[str, Defaut] = {
    # le compilateur de l'agenda
    "agenda : une ligne inconnue passe pour fausse": _compilateur(
        {
            "self._conclure(_verdict(nom, INCONNUE), *atteinte, condition.motif(INCONNU))": (
                "self._conclure(suivante.couple, *atteinte, condition.motif(INCONNU))"
            )
        }
    ),
    "agenda : un terme inconnu passe pour neutre": _compilateur(
        {"[terme.motif(INCONNU) for terme in sous]": "[terme.motif(INCONNU) for terme in sous[:0]]"}
    ),
    "agenda : un terme sans objet passe pour neutre": _compilateur(
        {"[terme.motif(SANS_OBJET) for terme in sous]": "[terme.motif(SANS_OBJET) for terme in sous[:0]]"}
    ),
    "agenda : un connecteur sans objet passe pour vrai": _compilateur(
        {"self._conclure((nom, SANS_OBJET), vide,": "self._conclure((nom, VRAI), vide,"}
    ),
    "agenda : un terme décisif oublié": _compilateur(
        {"        for terme in sous:\n": "        for terme in sous[1:]:\n"}
    ),
    "agenda : la négation oubliée": _compilateur({"inverse=not sous[0].inverse": "inverse=sous[0].inverse"}),
    "agenda : « ou » lu comme « et »": _compilateur({"decisif=VRAI, neutre=FAUX": "decisif=FAUX, neutre=VRAI"}),
    "agenda : les exceptions oubliées": _compilateur({"silence = self._exceptions(nom, exceptions)": "silence = ()"}),
    "agenda : seule la première exception compte": _compilateur(
        {"silence = self._exceptions(nom, exceptions)": "silence = self._exceptions(nom, exceptions[:1])"}
    ),
    "agenda : l'exception d'une exception oubliée": _compilateur({"{EXCEPTION, BRANCHE}) for x": "{BRANCHE}) for x"}),
    "agenda : une exception en conflit se tait": _compilateur(
        {
            "{CONFLIT, INCONNUE}) for x": "{INCONNUE}) for x",
            "Motif(exception.nom, RIEN))": "Motif(exception.nom, RIEN))\n"
            "            self._conclure(silence.couple, *silences[-1], Motif(exception.nom, CONFLIT))",
        }
    ),
    "agenda : une exception inconnue se tait": _compilateur(
        {
            "{CONFLIT, INCONNUE}) for x": "{CONFLIT}) for x",
            "Motif(exception.nom, RIEN))": "Motif(exception.nom, RIEN))\n"
            "            self._conclure(silence.couple, *silences[-1], Motif(exception.nom, INCONNUE))",
        }
    ),
    "agenda : l'ignorance d'une exception l'emporte sur le conflit": _compilateur(
        {
            "self._conclure(_verdict(nom, CONFLIT), plusieurs)": (
                "self._conclure(_verdict(nom, CONFLIT), plusieurs, _sans(doute))"
            ),
            "self._conclure(_verdict(nom, INCONNUE), doute, _sans(plusieurs))": (
                "self._conclure(_verdict(nom, INCONNUE), doute)"
            ),
        }
    ),
    "agenda : la dernière exception n'attend pas le silence des autres": _compilateur(
        {"retenue, *avant[rang], *apres[rang])": "retenue, *apres[rang])"}
    ),
    "agenda : une table ordonnée traitée comme les autres": _compilateur(
        {"if groupe.ordonnees or _exclusives(conditions):": "if _exclusives(conditions):"}
    ),
    "agenda : toutes les tables traitées comme ordonnées": _compilateur(
        {"if groupe.ordonnees or _exclusives(conditions):": "if conditions or not conditions:"}
    ),
    "agenda : deux branches toujours tenues pour contraires": _compilateur(
        {"une.fait == autre.fait and une.inverse != autre.inverse": "une != autre"}
    ),
    "agenda : un conflit vu seulement entre voisines": _compilateur(
        {"(une, fait) if rang else (fait,)": "(fait,)"},
    ),
    "agenda : une branche inconnue cache la branche vraie": _compilateur(
        {
            "self._conclure(_verdict(nom, BRANCHE, rang), *silence, vraie, _sans(plusieurs))": (
                "self._conclure(_verdict(nom, BRANCHE, rang), *silence, vraie, _sans(plusieurs), _sans(doute))"
            ),
            "self._conclure(_verdict(nom, INCONNUE), *silence, doute, _sans(une))": (
                "self._conclure(_verdict(nom, INCONNUE), *silence, doute, _sans(plusieurs))"
            ),
        }
    ),
    # ce que l'agenda affirme et lit
    "agenda : un atome inconnu affirmé faux": _agenda({"        return INCONNU\n": "        return FAUX\n"}),
    "agenda : un atome sans objet affirmé vrai": _agenda(
        {"ETAT_SANS_OBJET if valeur is SANS_OBJET else VRAI if": "VRAI if valeur is SANS_OBJET else VRAI if"}
    ),
    "agenda : les faits de toutes les lignes manquent": _agenda(
        {"inconnues[:1] if groupe.ordonnees else inconnues": "inconnues"}
    ),
    "agenda : les lieux d'un conflit d'exceptions oubliés": _agenda(
        {"retenues or self.conditions.vraies(groupe)": "self.conditions.vraies(groupe)"}
    ),
    # le pilote
    "pilote : la porte oubliée": _pilote(
        {
            '[{"p": motif(porte)}, *suite]': 'suite or [{"p": motif(porte)}]',
            '            jeu.affirmer(portes[strate], "la porte de la strate {}", strate)\n': "",
        }
    ),
    "pilote : l'absence oubliée": _pilote({"{'$not' if absent else ''}": ""}),
    # natif
    "natif : une ligne inconnue passe pour fausse": _natif(
        {"        if isinstance(valeur, Inconnu):\n            return valeur\n": ""}
    ),
    "natif : les exceptions oubliées": _natif({"        if retenues:\n            return retenues[0]\n": ""}),
    "natif : une exception inconnue se tait": _natif(
        {"        if inconnues:\n            return reunir(inconnues)\n": ""}
    ),
    "natif : la première des exceptions l'emporte": _natif({"if len(retenues) > 1:": "if len(retenues) > 9:"}),
    "natif : un conflit de branches oublié": _natif({"if len(vraies) > 1:": "if len(vraies) > 9:"}),
    "natif : une table ordonnée traitée comme les autres": _natif(
        {" if groupe.ordonnees else ": " if not groupe else "}
    ),
    "natif : toutes les tables traitées comme ordonnées": _natif({" if groupe.ordonnees else ": " if groupe else "}),
    "natif : un terme inconnu l'emporte sur un terme décisif": Defaut(
        "moteur.execution.evaluation",
        {"        if valeur is decisif:\n            return decisif\n": ""},
    ),
    # la fonction écrite
    "genere : « ≤ » écrit « < »": _genere("expressions", {'"≤": "<="': '"≤": "<"'}),
    "genere : tout arrondi par défaut": _genere(
        "expressions", {'entier = f"demi_superieur({haut}, {bas})"': 'entier = f"({haut}) // ({bas})"'}, partage=True
    ),
    "genere : zéro fois l'inconnu est inconnu": _genere(
        "expressions", {'_produit, absente="produit_absent(0, {})"': "_produit"}, partage=True
    ),
    "genere : une part peut être négative": _genere(
        "expressions", {'f"max(0, {texte})"': 'f"({texte})"'}, partage=True
    ),
    "genere : deux dénominateurs confondus": _genere(
        "code", {"facteur = denominateur // code.denominateur": "facteur = 1"}
    ),
    "genere : la valeur de barème précédente pour celle du jour": _genere(
        "expressions",
        {
            'return f"{valeurs}[bisect_right({bornes}, {codes[-1].texte})]"': (
                'return f"{valeurs}[bisect_right({bornes}, {codes[-1].texte}) - 1]"'
            )
        },
        partage=True,
    ),
    "genere : la dernière ligne vraie l'emporte": _genere(
        "definitions", {"for numero, code in reversed(possibles)": "for numero, code in possibles"}
    ),
    "genere : l'exception d'une exception oubliée": _genere(
        "definitions",
        {
            "issues = [self._choisir(x) for x in groupe.exceptions]": (
                "issues = [self._choisir(x) for x in groupe.exceptions if groupe is self.groupe]"
            )
        },
    ),
    "genere : ce qui manquera ensuite n'est pas demandé": _genere(
        "definitions", {"            if conclusion.inconnue:\n": "            if conclusion is None:\n"}
    ),
    "genere : le fait qui suffirait n'est pas demandé": _genere(
        "definitions", {"isinstance(code.constante, Inconnu) and remplace": "isinstance(code.constante, int)"}
    ),
    "genere : le présumé tenu pour manquant": _genere("ecrire", {"if fait.presume is not None:": "if fait is None:"}),
    "genere : le déduit l'emporte sur le donné": _genere(
        "ecrire", {"(definition is None or fait.donne)": "definition is None"}
    ),
    "genere : deux exceptions à la fois, la première l'emporte": _genere(
        "aides",
        {
            "            if retenue:\n                return CONFLIT\n            retenue = issue": (
                "            retenue = retenue or issue"
            )
        },
    ),
    "genere : deux branches à la fois, la dernière l'emporte": _genere(
        "aides",
        {
            "                return CONFLIT\n            retenue = rang": (
                "                retenue = rang\n            retenue = rang"
            )
        },
    ),
    "genere : l'inconnu l'emporte sur un terme décisif": _genere(
        "aides", {"        if valeur is decisif:\n            return decisif\n": ""}
    ),
    "genere : un entier lu comme des centimes": _genere(
        "aides", {"return int(ecrit * 10**decimales)": "return int(ecrit)"}, partage=True
    ),
    "genere : le barème du jour où la fonction fut écrite": _genere(
        "expressions", {"if expr.jour is None and self.jour_recu:": "if expr.jour is expr:"}
    ),
    # le noyau
    "lot : un barème qui change au milieu du mois oublié": _lot(
        "segments", {"trouvees.update(constantes[ast.unparse(seuils)])": "trouvees.update(())"}
    ),
    "lot : le plus petit pris pour le plus grand": _lot(
        "calculs", {"{'max' if plus_grand else 'min'}(": "{'min' if plus_grand else 'max'}("}, partage=True
    ),
    "lot : tout arrondi par défaut": _lot(
        "calculs",
        {
            "self.quotient(self.somme(self.produit(deux, a), b), entier(2 * b.constante))": "self.quotient(a, b)",
            "self.quotient(self.somme(self.produit(deux, positif), b), self.produit(deux, b))": (
                "self.quotient(positif, b)"
            ),
        },
        partage=True,
    ),
    "lot : « ≤ » lu comme « ≥ »": _lot(
        "calculs", {'if operateur in {"<", ">="} else (b, a)': 'if operateur in {"<", ">=", "<="} else (b, a)'}
    ),
    "lot : le mot haut d'un nombre négatif ignoré": _lot(
        "terme", {'return f"({terme.texte} >> 63)", terme.texte': 'return "0", terme.texte'}
    ),
    "lot : un sans objet tenu pour inconnu": _lot(
        "appels", {"manque = f\"-1 if {' or '.join(sans)}": "manque = f\"{INCONNU} if {' or '.join(sans)}"}
    ),
    "lot : ce qui manquera ensuite n'est pas demandé": _lot(
        "appels", {"        if conclusion.inconnue:\n": "        if conclusion is None:\n"}
    ),
    "lot : zéro fois l'inconnu est inconnu": _lot(
        "appels", {"0 if {manque} != -1 and ({' or '.join(nuls)}) else {manque}": "{manque}"}, partage=True
    ),
    "lot : deux exceptions à la fois ne font pas un conflit": _lot(
        "appels", {"if {compte} > 1 else": "if {compte} > 9 else"}
    ),
    "lot : une branche inconnue se tait": _lot(
        "appels", {"inconnus = t.ranger(_inconnus(termes))": 'inconnus = t.ranger("0")'}
    ),
    "lot : l'inconnu l'emporte sur un terme décisif": _lot(
        "appels", {'etat = t.ranger(f"0 if {decide} else ({manque})")': "etat = t.ranger(manque)"}
    ),
    "lot : la branche « sinon » prise": _lot(
        "unions", {'self.ligne(f"if {condition}:")': 'self.ligne(f"if not {condition}:")'}
    ),
    "lot : un oui compté zéro": _lot(
        "traduire", {'texte=f"(1 if {terme.texte} else 0)"': 'texte=f"(0 if {terme.texte} else 0)"'}
    ),
    "lot : un fait qui manque n'est pas nommé": _lot(
        "traduire",
        {"etat |= 1 << self.manquants.setdefault(fait, len(self.manquants))": "self.manquants.setdefault(fait, 0)"},
    ),
    "lot : le dernier terme d'un « et » oublié": _lot(
        "traduire",
        {
            "return Terme(BOOLEEN, f\"({' and '.join(restent)})\") if restent else booleen(True)": (
                "return Terme(BOOLEEN, f\"({' and '.join(restent[:1])})\") if restent else booleen(True)"
            )
        },
    ),
    "lot : une exception donnée sans attendre la règle": _lot(
        "traduire", {"valeurs = gauche.valeurs - {0} | droite.valeurs": "valeurs = gauche.valeurs | {0}"}
    ),
    "lot : la valeur de barème précédente pour celle du jour": _lot(
        "tables", {'f"{terme.texte} < {s}" for s in seuils': 'f"{terme.texte} <= {s}" for s in seuils'}, partage=True
    ),
    # ce que les deux exécutions partagent
    "partagé : « ≤ » lu comme « < »": _evaluation({"bool(gauche <= droite)": "bool(gauche < droite)"}),
    "partagé : le demi-centime arrondi en dessous": _evaluation(
        {
            "entier = (abs(quotient) + Fraction(1, 2)).__floor__()": (
                "entier = (abs(quotient) + Fraction(1, 2)).__ceil__() - 1"
            )
        }
    ),
    "partagé : la MTP du jour pour celle du 1er janvier": _evaluation(
        {"lambda jour: date(jour.year, 1, 1)": "lambda jour: jour"}
    ),
    "partagé : zéro fois l'inconnu est inconnu": _evaluation(
        {"Noeud(expr, Fraction(0) if nul else absent, (gauche, droite))": "Noeud(expr, absent, (gauche, droite))"}
    ),
    "partagé : le sans objet vaut zéro": _deroulement(
        {
            "        else:\n            deduite = SANS_OBJET\n": "        else:\n            deduite = Fraction(0)\n",
            "from moteur.execution.evaluation": "from fractions import Fraction\nfrom moteur.execution.evaluation",
        }
    ),
    "reprise : ce qui dépend d'un fait donné repris sans lui": _reprise(
        {"atteints.isdisjoint(self._cites[definition.fait])": "atteints.isdisjoint(())"}
    ),
    "reprise : un fait donné repris comme s'il ne l'était pas": _reprise(
        {"frozenset(self._atteindre(set(cle)))": "frozenset(self._atteindre(set(cle))) - cle"}
    ),
    "reprise : un nœud repris d'un autre dossier": _reprise(
        {"if lus.isdisjoint(atteints))": "if lus.isdisjoint(cle))"}
    ),
    "partagé : le présumé tenu pour manquant": _deroulement({"if fait.presume is not None:": "if fait is None:"}),
    "partagé : le déduit l'emporte sur le donné": _deroulement(
        {"if fait in self.donnees:\n                origine": "if fait is None:\n                origine"}
    ),
}
"""Chaque défaut, par ce qu'il fait."""
