# language: fr
Fonctionnalité: Le plafond du répit et celui du relais d'un aidant hospitalisé

  0,453 fois la majoration pour tierce personne par an (CASF D. 232-9-1), et 0,9 fois par hospitalisation (D. 232-9-2).

  @REP-10
  Plan du scénario: plafond de répit de <année>
    Quand le dossier est instruit au <jour>
    Alors le plafond de répit annuel est de <plafond>

    Exemples:
      | année | jour       | plafond     |
      | 2016  | 01/03/2016 | 499,70 €/an |
      | 2017  | 01/01/2017 | 500,19 €/an |
      | 2018  | 01/01/2018 | 501,69 €/an |
      | 2019  | 01/01/2019 | 506,71 €/an |
      | 2020  | 01/01/2020 | 508,23 €/an |
      | 2021  | 01/01/2021 | 509,76 €/an |
      | 2022  | 01/01/2022 | 510,26 €/an |
      | 2023  | 01/01/2023 | 540,23 €/an |
      | 2024  | 01/01/2024 | 548,54 €/an |
      | 2025  | 01/01/2025 | 573,77 €/an |
      | 2026  | 01/01/2026 | 583,52 €/an |

  @HOSP-04
  Plan du scénario: plafond du relais d'hospitalisation de <année>
    Quand le dossier est instruit au <jour>
    Alors le plafond du relais d'hospitalisation est de <plafond>

    Exemples:
      | année | jour       | plafond                    |
      | 2016  | 01/03/2016 | 992,77 €/hospitalisation   |
      | 2017  | 01/01/2017 | 993,76 €/hospitalisation   |
      | 2018  | 01/01/2018 | 996,74 €/hospitalisation   |
      | 2019  | 01/01/2019 | 1 006,71 €/hospitalisation |
      | 2020  | 01/01/2020 | 1 009,73 €/hospitalisation |
      | 2021  | 01/01/2021 | 1 012,76 €/hospitalisation |
      | 2022  | 01/01/2022 | 1 013,77 €/hospitalisation |
      | 2023  | 01/01/2023 | 1 073,30 €/hospitalisation |
      | 2024  | 01/01/2024 | 1 089,81 €/hospitalisation |
      | 2025  | 01/01/2025 | 1 139,94 €/hospitalisation |
      | 2026  | 01/01/2026 | 1 159,32 €/hospitalisation |

  @REP-11
  Scénario: le plafond de répit que publie l'Aube en 2023
    Quand le dossier est instruit au 01/03/2023
    Alors le plafond de répit annuel est de 540,23 € par an

  @HOSP-04
  Scénario: en 2023, un demi-centime arrondi au centime supérieur, comme le publie l'Aube
    Quand le dossier est instruit au 01/03/2023
    Alors le plafond du relais d'hospitalisation est de 1 073,30 € par hospitalisation

  @REP-12
  Scénario: les 573,77 € non datés du guide de l'accueil familial sont ceux de 2025
    Quand le dossier est instruit au 01/03/2025
    Alors le plafond de répit annuel est de 573,77 € par an
