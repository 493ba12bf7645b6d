"""Les scénarios : du Gherkin en français, dont le vocabulaire donne toutes les phrases.

`lire` rend les scénarios de fichiers `.feature`, `jouer` en joue un sur un moteur. Aucune étape n'est écrite à la main
par domaine : les noms, les types, les unités et les façons de dire sont ceux du vocabulaire.

Ce que l'on donne :

    que les ressources mensuelles sont de 1 000 €        un nombre, avec son unité (« € » suffit pour des €/mois)
    que le GIR est 4                                     un rang, un choix, une date
    que la personne réside de façon stable …             un oui/non, comme le vocabulaire dit qu'il « se dit »
    que les prestations perçues comprennent la PCH       une liste
    que le GIR n'est pas connu                           retire un fait donné par le Contexte
    que la grille est :                                  un tableau (`moteur.scenarios.tables`)

Quand : « le dossier est instruit au 01/01/2023 », une seule fois.

Ce que l'on attend :

    la participation est de 15,05 €                      égalité exacte
    les ressources retenues sont de 588,24 € au centime  un fait non arrondi, arrondi au demi supérieur pour comparer
    le taux de participation est de 16,14 % à 2 décimales
    le plafond … est de 1 914,04 €, et non 1 914,06 € comme le publie l'Aube
    la participation est indéterminée : il manque le GIR
    on ne sait pas si la personne est éligible à l'APA : il manque le GIR
    la participation est sans objet
    le conjoint en établissement est présumé · il est présumé que les heures de lien social sont de 0 h
    une alerte dit « … » · aucune alerte ne dit « … » · aucune alerte
    le droit est incertain sur la participation · le droit est certain sur la participation
    le droit se lit de plusieurs façons sur la participation · … d'une seule façon sur …
    dans la lecture « … », la participation est de 15,05 €

Sans « au centime » ni « à N décimales », une valeur se compare exactement ; et ces mots ne se disent que d'un fait non
arrondi, avec autant de décimales écrites qu'annoncées. « Aucune alerte » se juge sur l'instruction entière du dossier,
telle que la voit la personne qui décide.
"""

from moteur.scenarios.jeu import Ecart, Instructeur, Partie, ResultatScenario, jouer
from moteur.scenarios.lecture import lire
from moteur.scenarios.scenario import Case, Etape, Role, Scenario

__all__ = ["Case", "Ecart", "Etape", "Instructeur", "Partie", "ResultatScenario", "Role", "Scenario", "jouer", "lire"]
