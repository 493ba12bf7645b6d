# language: fr
Fonctionnalité: L'APA d'une année emploie la majoration pour tierce personne du 1er janvier

  La majoration change le 1er avril ; l'APA l'ignore jusqu'au 1er janvier suivant. En 2016, la loi nouvelle s'applique au
  1er mars.

  @PLAF-01
  Plan du scénario: majoration employée au <jour>
    Quand le dossier est instruit au <jour>
    Alors la MTP du 1er janvier est de <MTP>

    Exemples:
      | jour       | MTP        |
      | 01/03/2016 | 1 103,08 € |
      | 01/04/2016 | 1 103,08 € |
      | 31/12/2016 | 1 103,08 € |
      | 01/01/2017 | 1 104,18 € |
      | 01/01/2018 | 1 107,49 € |
      | 01/01/2019 | 1 118,57 € |
      | 01/01/2020 | 1 121,92 € |
      | 01/01/2021 | 1 125,29 € |
      | 01/01/2022 | 1 126,41 € |
      | 01/01/2023 | 1 192,55 € |
      | 01/01/2024 | 1 210,90 € |
      | 01/01/2025 | 1 266,60 € |
      | 01/01/2026 | 1 288,13 € |
      | 30/06/2023 | 1 192,55 € |
      | 01/04/2026 | 1 288,13 € |
      | 21/11/2026 | 1 288,13 € |

  @PLAF-01 @PLAF-05
  Plan du scénario: un plan au-delà du plafond au <jour>
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 4
    Et que les ressources mensuelles sont de 1 000 €
    Et que le montant du plan d'aide est de 800 €
    Quand le dossier est instruit au <jour>
    Alors le plafond du plan d'aide est de <plafond>
    Et la participation est de <participation>
    Et le montant de l'APA est de <APA>

    Exemples:
      | jour       | plafond  | participation | APA      |
      | 31/12/2022 | 705,13 € | 36,71 €       | 668,42 € |
      | 01/01/2023 | 746,54 € | 26,77 €       | 719,77 € |
      | 31/03/2023 | 746,54 € | 26,77 €       | 719,77 € |
      | 01/04/2023 | 746,54 € | 26,77 €       | 719,77 € |
      | 31/12/2023 | 746,54 € | 26,77 €       | 719,77 € |
      | 01/01/2024 | 762,87 € | 24,12 €       | 738,75 € |
      | 31/03/2026 | 811,52 € | 12,83 €       | 787,17 € |
      | 01/04/2026 | 811,52 € | 12,83 €       | 787,17 € |
