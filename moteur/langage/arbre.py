"""L'arbre : ce que le texte dit, avant de savoir de quoi il parle. Un lieu sur chaque nœud."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from moteur.diagnostics import Lieu

# --- expressions -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Nombre:
    """Un nombre écrit, avec son unité s'il en a une."""

    lieu: Lieu
    valeur: Fraction
    unite: str | None


@dataclass(frozen=True, slots=True)
class Booleen:
    """« oui » ou « non »."""

    lieu: Lieu
    valeur: bool


@dataclass(frozen=True, slots=True)
class Reference:
    """Un nom : fait, série de barème, choix, énumération ; `connu` est faux pour un mot hors du lexique."""

    lieu: Lieu
    nom: str
    arguments: tuple[Expression, ...] = ()
    connu: bool = True


@dataclass(frozen=True, slots=True)
class Operation:
    """« + », « − », « × » ou « ÷ » ; `fin_de_mois` dit quoi faire quand on ajoute des mois à une date."""

    lieu: Lieu
    operateur: str
    gauche: Expression
    droite: Expression
    fin_de_mois: str | None = None


@dataclass(frozen=True, slots=True)
class Comparaison:
    """« = », « ≠ », « < », « ≤ », « > » ou « ≥ »."""

    lieu: Lieu
    operateur: str
    gauche: Expression
    droite: Expression


@dataclass(frozen=True, slots=True)
class Connecteur:
    """« et » ou « ou » entre plusieurs conditions."""

    lieu: Lieu
    mot: str
    termes: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Negation:
    """« non (…) »."""

    lieu: Lieu
    terme: Expression


@dataclass(frozen=True, slots=True)
class Appartenance:
    """« est a », « est l'un de a, b », « comprend a », et leurs contraires."""

    lieu: Lieu
    verbe: str
    sujet: Expression
    valeurs: tuple[Expression, ...]
    contraire: bool


@dataclass(frozen=True, slots=True)
class Connu:
    """« x est connu » : vrai dès que le fait a une valeur."""

    lieu: Lieu
    sujet: Expression
    contraire: bool


@dataclass(frozen=True, slots=True)
class SansObjet:
    """« x est sans objet » : vrai dès qu'on sait que la question ne se pose pas."""

    lieu: Lieu
    sujet: Expression
    contraire: bool


@dataclass(frozen=True, slots=True)
class Extremum:
    """« le plus petit de (…) » ou « le plus grand de (…) »."""

    lieu: Lieu
    sens: str
    termes: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Compte:
    """« le nombre de oui parmi (…) »."""

    lieu: Lieu
    termes: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """« la part de x entre a et b » : ce qui, de 0 à x, tombe entre les deux bornes."""

    lieu: Lieu
    sujet: Expression
    bas: Expression | None
    haut: Expression | None


@dataclass(frozen=True, slots=True)
class Anniversaires:
    """« le nombre d'années révolues entre a et b », ou de mois : `pas` est an ou mois."""

    lieu: Lieu
    debut: Expression
    fin: Expression
    pas: str = "an"


@dataclass(frozen=True, slots=True)
class JourCalcule:
    """Un jour dit par rapport à un autre ; `forme` : « veille », « lendemain », « 1er jour du mois suivant »…"""

    lieu: Lieu
    forme: str
    jour: Expression


@dataclass(frozen=True, slots=True)
class Report:
    """« x (reporté au premier jour ouvrable suivant) » ; `sorte` est « jour ouvrable » ou « jour ouvré »."""

    lieu: Lieu
    jour: Expression
    sorte: str


@dataclass(frozen=True, slots=True)
class JoursDuMois:
    """« le nombre de jours du mois de x »."""

    lieu: Lieu
    jour: Expression


@dataclass(frozen=True, slots=True)
class PremierJanvier:
    """« 1er janvier de l'année [de x] »."""

    lieu: Lieu
    jour: Expression | None


@dataclass(frozen=True, slots=True)
class ValeurAu:
    """« série au jour » : la valeur d'un barème à une autre date que la date d'appréciation."""

    lieu: Lieu
    serie: Reference
    jour: Expression


@dataclass(frozen=True, slots=True)
class Arrondi:
    """« …, arrondi au centime »."""

    lieu: Lieu
    terme: Expression
    precision: str
    sens: str


@dataclass(frozen=True, slots=True)
class Agregat:
    """« somme, sur chaque x, de (…) », « au moins un x tel que (…) », « nombre de x tels que (…) »…"""

    lieu: Lieu
    sorte: str
    ensemble: Reference
    terme: Expression


@dataclass(frozen=True, slots=True)
class Imputation:
    """« l'imputation de d sur c, puis sur le reste des plus anciennes, pendant p à compter de j » ; ou son reste."""

    lieu: Lieu
    sorte: str
    demande: Expression
    capacite: Expression
    duree: Expression
    jour: Expression


Expression = (
    Nombre
    | Booleen
    | Reference
    | Operation
    | Comparaison
    | Connecteur
    | Negation
    | Appartenance
    | Connu
    | SansObjet
    | Extremum
    | Compte
    | Part
    | Anniversaires
    | JourCalcule
    | Report
    | JoursDuMois
    | PremierJanvier
    | ValeurAu
    | Arrondi
    | Agregat
    | Imputation
)

# --- règles ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Mention:
    """Un morceau de texte libre et son lieu : titre, source, énoncé, raison."""

    lieu: Lieu
    texte: str


@dataclass(frozen=True, slots=True)
class Conclusion:
    """« fait = expression » ; un booléen nu conclut à oui."""

    lieu: Lieu
    cible: Reference
    valeur: Expression


@dataclass(frozen=True, slots=True)
class Periode:
    """Période de validité, bornes comprises ; `ancre` nomme ce à quoi la date se rattache."""

    lieu: Lieu
    du: date | None
    au: date | None
    ancre: Reference | None = None


@dataclass(frozen=True, slots=True)
class Incertitude:
    """« incertain [quand condition] « raison » »."""

    lieu: Lieu
    raison: str
    quand: Expression | None


@dataclass(frozen=True, slots=True)
class Colonne:
    """Un en-tête de table : ce qu'on y compare (et comment), ou le fait conclu."""

    lieu: Lieu
    sujet: Expression
    operateur: str | None
    conclut: bool


@dataclass(frozen=True, slots=True)
class Cellule:
    """Une case : vide (« - »), des valeurs, ou des bornes (opérateur, valeur)."""

    lieu: Lieu
    valeurs: tuple[Expression, ...]
    bornes: tuple[tuple[str, Expression], ...] = ()


@dataclass(frozen=True, slots=True)
class RangeeTable:
    """Une ligne de table."""

    lieu: Lieu
    cellules: tuple[Cellule, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Le corps d'une table de décision."""

    lieu: Lieu
    mode: str
    colonnes: tuple[Colonne, ...]
    rangees: tuple[RangeeTable, ...]
    lieu_entete: Lieu


@dataclass(frozen=True, slots=True)
class Corps:
    """Ce que dit une règle, une exception ou une lecture : conditions, conclusions, table, précisions.

    `perdues` : les clauses que l'on n'a pas su lire (« ? » pour une inconnue) ; de leur absence, on ne conclut rien.
    """

    lieu: Lieu
    titre: str
    sources: tuple[Mention, ...] = ()
    enonces: tuple[Mention, ...] = ()
    si: Expression | None = None
    alors: tuple[Conclusion, ...] = ()
    sinon: tuple[Conclusion, ...] = ()
    table: Table | None = None
    incertitudes: tuple[Incertitude, ...] = ()
    alerte: str | None = None
    perdues: frozenset[str] = frozenset()
    lieu_titre: Lieu | None = None


@dataclass(frozen=True, slots=True)
class ExceptionEcrite:
    """Une exception : son corps, et le titre de ce à quoi elle déroge quand ce n'est pas la règle qui la porte."""

    corps: Corps
    deroge_a: Mention | None = None
    periode: Periode | None = None


@dataclass(frozen=True, slots=True)
class Evenement:
    """Ce qui fait naître, remplit ou éteint une obligation : un jour, une condition, ou les deux."""

    lieu: Lieu
    jour: Expression | None = None
    quand: Expression | None = None


@dataclass(frozen=True, slots=True)
class Devoir:
    """Ce que dit un bloc « obligation » : qui doit faire quoi, avant quel jour, et ce qui arrive à défaut."""

    acteur: str
    action: str
    a_defaut: str
    naissance: Evenement | None
    echeance: Expression | None
    accomplissement: Evenement | None
    extinction: Evenement | None


@dataclass(frozen=True, slots=True)
class Regle:
    """Un bloc « règle », « table », « contrôle » ou « obligation » : une version, ses exceptions, ses lectures."""

    sorte: str
    corps: Corps
    version: Mention | None = None
    remplace: Mention | None = None
    periode: Periode | None = None
    application: Periode | None = None
    pour_chaque: Reference | None = None
    exceptions: tuple[ExceptionEcrite, ...] = ()
    lectures: tuple[Corps, ...] = ()
    sans_lecture_employee: bool = False
    metadonnees: tuple[tuple[str, Mention], ...] = ()
    devoir: Devoir | None = None


@dataclass(frozen=True, slots=True)
class ChoixDeLecture:
    """« lecture employée » : l'acte par lequel un département retient une lecture."""

    lieu: Lieu
    lecture: Mention
    regle: Mention
    acte: Mention | None


# --- vocabulaire -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TypeEcrit:
    """Le type d'un fait tel qu'écrit."""

    lieu: Lieu
    sorte: str  # oui/non, date, texte, nombre, rang, choix, liste
    unite: str | None = None
    au_centime: bool = False
    minimum: Fraction | None = None
    maximum: Fraction | None = None
    choix: tuple[Mention, ...] = ()
    enumeration: Mention | None = None


@dataclass(frozen=True, slots=True)
class FaitEcrit:
    """Un bloc « fait » du vocabulaire."""

    lieu: Lieu
    nom: Mention
    type_: TypeEcrit | None
    origine: str | None  # donné, déduit, donné ou déduit, présumé, apprécié, apprécié ou déduit
    presume: Mention | None = None
    raison: str | None = None
    apprecie_par: str | None = None
    par: Mention | None = None
    de_chaque: Mention | None = None
    identifiant: Mention | None = None
    libelle: str | None = None
    se_dit: Mention | None = None
    se_dit_non: Mention | None = None
    sources: tuple[Mention, ...] = ()
    enonces: tuple[Mention, ...] = ()
    resultat: bool = False


@dataclass(frozen=True, slots=True)
class EnumerationEcrite:
    """Un bloc « énumération » : une liste fermée de valeurs."""

    lieu: Lieu
    nom: Mention
    valeurs: tuple[Mention, ...]
    sources: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class EntiteEcrite:
    """Un bloc « entité » : ce dont un dossier donne une liste, et le nom de cette liste."""

    lieu: Lieu
    nom: Mention
    liste: Mention
    presumee_vide: bool
    raison: str | None
    sources: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class AncreEcrite:
    """Un bloc « ancre » : ce à quoi une date de validité peut se rattacher."""

    lieu: Lieu
    nom: Mention
    fait: Mention


@dataclass(frozen=True, slots=True)
class Vocabulaire:
    """Les blocs de vocabulaire d'un fichier ; `perdus` : les noms de ceux que l'on n'a pas su lire."""

    faits: tuple[FaitEcrit, ...] = ()
    enumerations: tuple[EnumerationEcrite, ...] = ()
    ancres: tuple[AncreEcrite, ...] = ()
    entites: tuple[EntiteEcrite, ...] = ()
    perdus: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Regles:
    """Les blocs de règles d'un fichier ; `perdus` : les titres de ceux que l'on n'a pas su lire."""

    regles: tuple[Regle, ...] = ()
    exceptions: tuple[ExceptionEcrite, ...] = ()
    choix: tuple[ChoixDeLecture, ...] = ()
    perdus: tuple[Mention, ...] = ()
