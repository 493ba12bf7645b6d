# language: fr
Fonctionnalité: Les ressources à partir desquelles on participe, et celles à partir desquelles la participation est au plus

  Les seuils sont 0,725 et 2,67 fois la majoration pour tierce personne en vigueur au 1er janvier (CASF R. 232-11). Aucun texte
  ne les arrondit : ils se publient au centime, et se comparent sans arrondi.

  @PART-01 @PART-06
  Plan du scénario: seuil de participation de <année>
    Quand le dossier est instruit au <jour>
    Alors le seuil de participation est de <seuil> au centime

    Exemples:
      | année | jour       | seuil    |
      | 2016  | 01/03/2016 | 799,73 € |
      | 2017  | 01/01/2017 | 800,53 € |
      | 2018  | 01/01/2018 | 802,93 € |
      | 2019  | 01/01/2019 | 810,96 € |
      | 2020  | 01/01/2020 | 813,39 € |
      | 2021  | 01/01/2021 | 815,84 € |
      | 2022  | 01/01/2022 | 816,65 € |
      | 2023  | 01/01/2023 | 864,60 € |
      | 2024  | 01/01/2024 | 877,90 € |
      | 2025  | 01/01/2025 | 918,29 € |
      | 2026  | 01/01/2026 | 933,89 € |

  @PART-03
  Plan du scénario: seuil de participation maximale de <année>
    Quand le dossier est instruit au <jour>
    Alors le seuil de participation maximale est de <seuil> au centime

    Exemples:
      | année | jour       | seuil      |
      | 2016  | 01/03/2016 | 2 945,22 € |
      | 2017  | 01/01/2017 | 2 948,16 € |
      | 2018  | 01/01/2018 | 2 957,00 € |
      | 2019  | 01/01/2019 | 2 986,58 € |
      | 2020  | 01/01/2020 | 2 995,53 € |
      | 2021  | 01/01/2021 | 3 004,52 € |
      | 2022  | 01/01/2022 | 3 007,51 € |
      | 2023  | 01/01/2023 | 3 184,11 € |
      | 2024  | 01/01/2024 | 3 233,10 € |
      | 2025  | 01/01/2025 | 3 381,82 € |
      | 2026  | 01/01/2026 | 3 439,31 € |

  @PART-01 @PART-03
  Plan du scénario: les seuils exacts de <année>
    Quand le dossier est instruit au <jour>
    Alors le seuil de participation est de <seuil>
    Et le seuil de participation maximale est de <maximal>

    Exemples:
      | année | jour       | seuil       | maximal      |
      | 2016  | 01/03/2016 | 799,733 €   | 2 945,2236 € |
      | 2017  | 01/01/2017 | 800,5305 €  | 2 948,1606 € |
      | 2018  | 01/01/2018 | 802,93025 € | 2 956,9983 € |
      | 2019  | 01/01/2019 | 810,96325 € | 2 986,5819 € |
      | 2020  | 01/01/2020 | 813,392 €   | 2 995,5264 € |
      | 2021  | 01/01/2021 | 815,83525 € | 3 004,5243 € |
      | 2022  | 01/01/2022 | 816,64725 € | 3 007,5147 € |
      | 2023  | 01/01/2023 | 864,59875 € | 3 184,1085 € |
      | 2024  | 01/01/2024 | 877,9025 €  | 3 233,103 €  |
      | 2025  | 01/01/2025 | 918,285 €   | 3 381,822 €  |
      | 2026  | 01/01/2026 | 933,89425 € | 3 439,3071 € |

  @PART-01
  Scénario: le seuil de 2025 tombe sur un demi-centime, et se publie tronqué
    Quand le dossier est instruit au 01/01/2025
    Alors le seuil de participation est de 918,285 €, et non 918,28 € comme le publie le barème de 2025

  @PART-01 @PART-06 @PART-03
  Plan du scénario: de part et d'autre du seuil de participation, avec <ressources>
    # en 2026, le seuil est de 933,89425 €
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 4
    Et que les ressources mensuelles sont de <ressources>
    Et que le montant du plan d'aide est de 700 €
    Quand le dossier est instruit au 01/01/2026
    Alors la participation théorique est de <théorique> à 6 décimales
    Et la participation est de <participation>

    Exemples:
      | ressources | théorique  | participation |
      | 933,89 €   | 0,000000 € | 0,00 €        |
      | 933,90 €   | 0,001060 € | 0,00 €        |
      | 933,91 €   | 0,002904 € | 0,00 €        |
      | 933,95 €   | 0,010280 € | 0,01 €        |

  @PART-02 @PART-06
  Scénario: des ressources égales au seuil ne donnent lieu à aucune participation
    # la moitié de 1 836,57 € est, au demi-centime, le seuil de 2025
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est couple
    Et que le conjoint vit en établissement
    Et que le GIR est 4
    Et que les ressources mensuelles sont de 1 836,57 €
    Et que le montant du plan d'aide est de 700 €
    Quand le dossier est instruit au 01/01/2025
    Alors les ressources retenues sont de 918,285 €
    Et le seuil de participation est de 918,285 €
    Et la participation théorique est de 0 €
    Et la participation est de 0,00 €

  @PART-03
  Plan du scénario: de part et d'autre du seuil de participation maximale, avec <ressources>
    # en 2026, le seuil est de 3 439,3071 €
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 4
    Et que les ressources mensuelles sont de <ressources>
    Et que le montant du plan d'aide est de 400 €
    Quand le dossier est instruit au 01/01/2026
    Alors le taux de participation est de <taux> à 6 décimales
    Et la participation est de <participation>

    Exemples:
      | ressources | taux        | participation |
      | 3 438,30 € | 89,963823 % | 359,86 €      |
      | 3 439,30 € | 89,999745 % | 360,00 €      |
      | 3 439,31 € | 90,000000 % | 360,00 €      |
      | 4 439,31 € | 90,000000 % | 360,00 €      |
