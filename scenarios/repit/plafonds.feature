# language: fr
Fonctionnalité: Le plafond du module de répit

  0,453 fois la majoration pour tierce personne par an (CASF D. 232-9-1).

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

  @REP-11
  Scénario: le plafond de répit que publie l'Aube en 2023
    Quand le dossier est instruit au 01/03/2023
    Alors le plafond de répit annuel est de 540,23 € par an

  @REP-12
  Scénario: les 573,77 € non datés du guide de l'accueil familial sont ceux de 2025
    Quand le dossier est instruit au 01/03/2025
    Alors le plafond de répit annuel est de 573,77 € par an
