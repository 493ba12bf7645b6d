"""Le contenu d'une explication, construit une fois, rendu ensuite en texte, en JSON ou autrement.

Chaque objet porte des phrases déjà écrites et, à côté, les valeurs que lit un logiciel. Les phrases gardent des espaces
insécables ; chaque rendu en fait ce qu'il veut.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any

from moteur.explication.nombres import INSECABLE


@dataclass(frozen=True, slots=True)
class ValeurEcrite:
    """Une valeur : `texte` pour une personne ; `etat` (connue, indéterminée, sans objet) et `valeur` pour un logiciel.

    `exact` : la fraction exacte d'un nombre que `valeur` n'écrit qu'à six décimales.
    """

    texte: str
    etat: str
    valeur: str | int | bool | list[str] | None = None
    exact: str | None = None
    unite: str | None = None


@dataclass(frozen=True, slots=True)
class RegleCitee:
    """Une règle ou une table, telle qu'on la cite : exception, ligne, version, lecture, textes, période.

    `precision` : « exception « … » », « ligne 4 », « cas « sinon » », ou rien.
    """

    sorte: str
    titre: str
    precision: str
    sources: tuple[str, ...]
    enonces: tuple[str, ...]
    vigueur: str
    lecture: str | None = None
    acte: str | None = None


@dataclass(frozen=True, slots=True)
class Comparaison:
    """Un fait, ce qu'il vaut et ce qu'une règle lui demande : de quoi le dire en une phrase, sans signe."""

    sujet: str
    valeur: str
    operateur: str
    borne: str


@dataclass(frozen=True, slots=True)
class Condition:
    """Une condition telle que la règle la dit, son état (vraie, fausse, sans objet, inconnue), ce qui l'a faite telle.

    `motif` : numéro du motif de la proposition qui la dit déjà.
    """

    texte: str
    etat: str
    constat: str = ""
    motif: int | None = None
    comparaison: Comparaison | None = None


@dataclass(frozen=True, slots=True)
class Motif:
    """Une condition qui a empêché de conclure, les règles où elle est écrite, les faits du dossier dont elle dépend."""

    numero: int
    condition: Condition
    regles: tuple[RegleCitee, ...]
    faits: tuple[str, ...]
    faits_ecrits: str = ""


@dataclass(frozen=True, slots=True)
class Proposition:
    """Ce que le moteur propose, en une phrase, et pourquoi quand ce n'est pas une valeur."""

    phrase: str
    valeur: ValeurEcrite
    motifs: tuple[Motif, ...]
    rappel: str


@dataclass(frozen=True, slots=True)
class FaitUtilise:
    """Un fait dont le résultat dépend, et d'où il vient : donné, présumé, ou absent sans que cela empêche de conclure.

    `famille` : libellé commun à plusieurs faits (les cotations), ou rien. `mention` : auteur, motif, raison, en phrase.
    `sources` : les textes qui font demander ce fait.
    """

    identifiant: str
    nom: str
    libelle: str
    origine: str
    valeur: ValeurEcrite
    mention: str
    sources: tuple[str, ...] = ()
    famille: str | None = None
    auteur: str | None = None
    date: str | None = None
    motif: str | None = None
    apprecie_par: str | None = None
    raison: str | None = None


@dataclass(frozen=True, slots=True)
class Parametre:
    """Une valeur de barème employée : sa période, le texte dont elle vient, ce qu'elle vaut.

    `lues` : pour une table à clés, les cases lues ; `reserve` : confiance et statut quand la valeur n'est pas sûre.
    """

    serie: str
    nom: str
    valeur: ValeurEcrite
    periode: str
    source: str
    confiance: str
    statut: str
    reserve: str
    note: str
    lues: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """Un fait déduit : règle, conditions vraies, formule en mots, calculs avec les nombres, arrondi, résultat.

    `notes` : ce que le calcul a passé sans le dire, comme les jours fériés d'un délai. `publique` : le vocabulaire fait
    de ce fait un résultat, et non une étape de calcul.
    """

    numero: int
    fait: str
    nom: str
    libelle: str
    regle: RegleCitee
    conditions: tuple[Condition, ...]
    formule: str
    calculs: tuple[str, ...]
    arrondi: str
    resultat: ValeurEcrite
    notes: tuple[str, ...] = ()
    publique: bool = False


@dataclass(frozen=True, slots=True)
class RegleEcartee:
    """Une règle, une exception ou une ligne qui ne s'est pas appliquée, et toutes les conditions qui l'en ont empêchée.

    `raison` : pourquoi, quand ce n'est pas une condition fausse (une exception l'emporte, un fait manque).
    """

    regle: RegleCitee
    pour: tuple[str, ...]
    conditions: tuple[Condition, ...]
    raison: str = ""


@dataclass(frozen=True, slots=True)
class SansValeur:
    """Un fait sans valeur d'où tout découle, et pourquoi ; `en_decoulent` : les faits sans valeur à cause de lui."""

    fait: str
    nom: str
    etat: str
    raison: str


@dataclass(frozen=True, slots=True)
class Manquant:
    """Un fait à donner : ce qu'il est, qui l'apprécie, de quoi il peut se déduire, quelles règles l'attendent."""

    identifiant: str
    nom: str
    libelle: str
    famille: str | None
    apprecie_par: str | None
    deduit_de: tuple[str, ...]
    attendu_par: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verification:
    """Un contrôle des lignes et de leur total, avec les montants écrits."""

    texte: str
    calcul: str
    juste: bool


@dataclass(frozen=True, slots=True)
class UneLecture:
    """Une lecture du droit et ce que le fait y vaut ; `valeur` est absente quand on ne l'a pas évaluée."""

    titre: str
    employee: bool
    valeur: ValeurEcrite | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LecturesDuDroit:
    """Une règle que l'on peut lire de plusieurs façons ; `constat` : si cela change le résultat."""

    regle: str
    constat: str
    acte: str | None
    lectures: tuple[UneLecture, ...]


@dataclass(frozen=True, slots=True)
class Reserve:
    """Ce qui n'est pas sûr : droit incertain, valeur de barème incertaine, date présumée ; et où."""

    sorte: str
    sujet: str
    texte: str


@dataclass(frozen=True, slots=True)
class AlerteEcrite:
    """Une alerte de l'instruction qui touche ce fait."""

    code: str
    message: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangementProche:
    """Ce qui changerait le résultat, trouvé en instruisant de nouveau : un fait, sa valeur, l'autre, et l'effet.

    `sorte` : « le plus proche », « seuil » (une autre branche conclut ; `seuil` dit ce qui se compare), « autre
    réponse », ou « ensemble » : aucun fait n'y suffit seul, `apres` est le résultat quand tous ceux-là changent.
    `ecart` et `effet` : de combien changent le fait et le résultat, signe compris, si ce sont des nombres ou des dates.
    """

    fait: str
    nom: str
    sorte: str
    valeur: ValeurEcrite
    autre: ValeurEcrite
    ecart: str
    avant: ValeurEcrite
    apres: ValeurEcrite
    effet: str
    seuil: str = ""
    manquants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ancre:
    """La date à laquelle se rattache une règle, et la version qu'elle désigne."""

    fait: str
    nom: str
    valeur: ValeurEcrite
    origine: str
    regle: str
    version: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Ce qu'un texte veut qu'on dise à l'intéressé ; `usager` : la même chose en phrases courtes."""

    identifiant: str
    titre: str
    texte: str
    usager: str
    articles: str
    source: str
    confiance: str


@dataclass(frozen=True, slots=True)
class Recours:
    """Une voie de recours ; `delai` vient d'un barème, `limite` d'une règle quand le dossier permet de la calculer."""

    titre: str
    texte: str
    usager: str
    delai: str
    depart: str
    limite: str
    articles: str
    source: str
    confiance: str


@dataclass(frozen=True, slots=True)
class Droits:
    """Qui décide, ce que le traitement y fait, et comment contester ; `autorite` est vide si l'on ne sait pas."""

    autorite: str
    articles: str
    demande: str
    mentions: tuple[Mention, ...]
    recours: tuple[Recours, ...]


@dataclass(frozen=True, slots=True)
class Explication:
    """Tout ce qu'on peut dire d'un fait, dans l'ordre où on le dit."""

    fait: str
    nom: str
    libelle: str
    date: date
    proposition: Proposition
    faits: tuple[FaitUtilise, ...]
    parametres: tuple[Parametre, ...]
    operations: tuple[Operation, ...]
    sans_valeur: tuple[SansValeur, ...]
    en_decoulent: tuple[str, ...]
    ecartees: tuple[RegleEcartee, ...]
    verifications: tuple[Verification, ...]
    manquants: tuple[Manquant, ...]
    reserves: tuple[Reserve, ...]
    lectures: tuple[LecturesDuDroit, ...]
    alertes: tuple[AlerteEcrite, ...]
    changements: tuple[ChangementProche, ...]
    ancres: tuple[Ancre, ...]
    droits: Droits
    recu: Mapping[str, Any]
    commande: str


def en_objet(valeur: Any) -> Any:
    """Rend un contenu sous une forme que JSON sait écrire ; les espaces insécables deviennent ordinaires."""
    if is_dataclass(valeur) and not isinstance(valeur, type):
        return {c.name: en_objet(getattr(valeur, c.name)) for c in fields(valeur)}
    if isinstance(valeur, Mapping):
        return {str(c): en_objet(v) for c, v in valeur.items()}
    if isinstance(valeur, tuple | list):
        return [en_objet(v) for v in valeur]
    if isinstance(valeur, date):
        return valeur.isoformat()
    return valeur.replace(INSECABLE, " ") if isinstance(valeur, str) else valeur
