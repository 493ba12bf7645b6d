# language: fr
Fonctionnalité: Le plafond du relais d'un aidant hospitalisé

  0,9 fois la majoration pour tierce personne par hospitalisation (CASF D. 232-9-2 II).

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

  @HOSP-04
  Scénario: en 2023, un demi-centime arrondi au centime supérieur, comme le publie l'Aube
    Quand le dossier est instruit au 01/03/2023
    Alors le plafond du relais d'hospitalisation est de 1 073,30 € par hospitalisation
