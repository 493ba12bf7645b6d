# language: fr
Fonctionnalité: Les trois tranches du plan d'aide

  Entre les deux seuils de ressources, le plan se découpe à 0,317 et à 0,498 fois la majoration pour tierce personne ; plus la
  tranche est haute, plus sa participation croît avec les ressources (CASF R. 232-11). En 2026 : 408,33721 € et 641,48874 €.

  Contexte:
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 4

  @PART-04
  Plan du scénario: les tranches d'un plan de <plan>
    Étant donné que les ressources mensuelles sont de 1 500 €
    Et que le montant du plan d'aide est de <plan>
    Quand le dossier est instruit au 01/01/2026
    Alors la première tranche du plan est de <première>
    Et la deuxième tranche du plan est de <deuxième>
    Et la troisième tranche du plan est de <troisième>
    Et la participation théorique est de <théorique> à 6 décimales
    Et la participation est de <participation>
    Et le droit est <droit> sur la participation

    Exemples:
      | plan     | première    | deuxième    | troisième  | théorique    | participation | droit     |
      | 408,33 € | 408,33 €    | 0,00 €      | 0,00 €     | 83,037079 €  | 83,04 €       | certain   |
      | 408,34 € | 408,33721 € | 0,00279 €   | 0,00 €     | 83,038849 €  | 83,04 €       | incertain |
      | 641,48 € | 408,33721 € | 233,14279 € | 0,00 €     | 108,430755 € | 108,43 €      | incertain |
      | 641,49 € | 408,33721 € | 233,15153 € | 0,00126 €  | 108,431805 € | 108,43 €      | incertain |
      | 700,00 € | 408,33721 € | 233,15153 € | 58,51126 € | 112,962293 € | 112,96 €      | incertain |

  @PART-04
  Scénario: l'incertitude des tranches hautes se dit
    Étant donné que les ressources mensuelles sont de 1 500 €
    Et que le montant du plan d'aide est de 700 €
    Quand le dossier est instruit au 01/01/2026
    Alors une alerte dit « droit incertain (« participation théorique ») : aucun montant publié n'exerce les deuxième et troisième tranches à un taux intermédiaire »

  @PART-01 @PART-03
  Plan du scénario: hors des deux seuils, la formule des tranches ne joue pas, et le droit est certain, avec <ressources>
    Étant donné que les ressources mensuelles sont de <ressources>
    Et que le montant du plan d'aide est de 700 €
    Quand le dossier est instruit au 01/01/2026
    Alors la participation est de <participation>
    Et le droit est certain sur la participation

    Exemples:
      | ressources  | participation |
      | 0,00 €      | 0,00 €        |
      | 600,00 €    | 0,00 €        |
      | 3 500,00 €  | 630,00 €      |
      | 10 000,00 € | 630,00 €      |

  @PART-03 @PART-04
  Plan du scénario: un plan de <plan> et <ressources> de ressources
    Étant donné que le GIR est 1
    Et que les ressources mensuelles sont de <ressources>
    Et que le montant du plan d'aide est de <plan>
    Quand le dossier est instruit au 01/01/2026
    Alors la participation est de <participation>
    Et le montant de l'APA est de <APA>

    Exemples:
      | plan       | ressources | participation | APA        |
      | 700,00 €   | 933,89 €   | 0,00 €        | 700,00 €   |
      | 700,00 €   | 1 500,00 € | 112,96 €      | 587,04 €   |
      | 700,00 €   | 2 500,00 € | 354,43 €      | 345,57 €   |
      | 700,00 €   | 3 500,00 € | 630,00 €      | 70,00 €    |
      | 1 200,00 € | 2 000,00 € | 330,48 €      | 869,52 €   |
      | 300,00 €   | 1 500,00 € | 61,01 €       | 238,99 €   |
      | 500,00 €   | 1 500,00 € | 93,02 €       | 406,98 €   |
      | 640,00 €   | 1 200,00 € | 49,30 €       | 590,70 €   |
      | 2 000,00 € | 1 000,00 € | 19,13 €       | 1 980,87 € |
      | 2 000,00 € | 3 000,00 € | 1 324,74 €    | 675,26 €   |
