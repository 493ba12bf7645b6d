# language: fr
Fonctionnalité: L'APA trop faible n'est pas versée

  L'APA nette de participation n'est versée que si elle dépasse trois fois le SMIC horaire brut (CASF D. 232-31). À
  l'égalité, elle ne l'est pas. Le SMIC est celui du jour, et non celui du 1er janvier.

  @PLAF-06
  Plan du scénario: seuil de non-versement au <jour>
    Quand le dossier est instruit au <jour>
    Alors le seuil de non-versement est de <seuil>

    Exemples:
      | jour       | seuil   |
      | 01/03/2016 | 29,01 € |
      | 01/01/2017 | 29,28 € |
      | 01/01/2018 | 29,64 € |
      | 01/01/2019 | 30,09 € |
      | 01/01/2020 | 30,45 € |
      | 01/01/2021 | 30,75 € |
      | 01/10/2021 | 31,44 € |
      | 01/01/2022 | 31,71 € |
      | 01/05/2022 | 32,55 € |
      | 01/08/2022 | 33,21 € |
      | 01/01/2023 | 33,81 € |
      | 01/05/2023 | 34,56 € |
      | 01/01/2024 | 34,95 € |
      | 01/11/2024 | 35,64 € |
      | 01/01/2026 | 36,06 € |
      | 01/06/2026 | 36,93 € |

  @PLAF-06
  Scénario: service-public.fr imprime un centime de trop en 2020
    Quand le dossier est instruit au 01/01/2020
    Alors le seuil de non-versement est de 30,45 €, et non 30,46 € comme l'imprime service-public.fr

  @PLAF-06
  Plan du scénario: la veille d'un relèvement, l'ancien SMIC sert encore, au <jour>
    Quand le dossier est instruit au <jour>
    Alors le seuil de non-versement est de <seuil>

    Exemples:
      | jour       | seuil   |
      | 30/09/2021 | 30,75 € |
      | 30/04/2023 | 33,81 € |
      | 31/12/2025 | 35,64 € |
      | 31/05/2026 | 36,06 € |

  @PLAF-06
  Plan du scénario: un plan de <plan> sans participation, au <jour>
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 4
    Et que les ressources mensuelles sont de 500 €
    Et que le montant du plan d'aide est de <plan>
    Quand le dossier est instruit au <jour>
    Alors le montant de l'APA est de <plan>
    Et l'APA versée est de <versée>

    Exemples:
      | jour       | plan    | versée  |
      | 01/03/2016 | 29,01 € | 0,00 €  |
      | 01/03/2016 | 29,02 € | 29,02 € |
      | 01/01/2017 | 29,28 € | 0,00 €  |
      | 01/01/2017 | 29,29 € | 29,29 € |
      | 01/01/2018 | 29,64 € | 0,00 €  |
      | 01/01/2018 | 29,65 € | 29,65 € |
      | 01/01/2019 | 30,09 € | 0,00 €  |
      | 01/01/2019 | 30,10 € | 30,10 € |
      | 01/01/2020 | 30,45 € | 0,00 €  |
      | 01/01/2020 | 30,46 € | 30,46 € |
      | 01/01/2021 | 30,75 € | 0,00 €  |
      | 01/01/2021 | 30,76 € | 30,76 € |
      | 01/10/2021 | 31,44 € | 0,00 €  |
      | 01/10/2021 | 31,45 € | 31,45 € |
      | 01/01/2022 | 31,71 € | 0,00 €  |
      | 01/01/2022 | 31,72 € | 31,72 € |
      | 01/05/2022 | 32,55 € | 0,00 €  |
      | 01/05/2022 | 32,56 € | 32,56 € |
      | 01/08/2022 | 33,21 € | 0,00 €  |
      | 01/08/2022 | 33,22 € | 33,22 € |
      | 01/01/2023 | 33,81 € | 0,00 €  |
      | 01/01/2023 | 33,82 € | 33,82 € |
      | 01/05/2023 | 34,56 € | 0,00 €  |
      | 01/05/2023 | 34,57 € | 34,57 € |
      | 01/01/2024 | 34,95 € | 0,00 €  |
      | 01/01/2024 | 34,96 € | 34,96 € |
      | 01/11/2024 | 35,64 € | 0,00 €  |
      | 01/11/2024 | 35,65 € | 35,65 € |
      | 01/01/2026 | 36,06 € | 0,00 €  |
      | 01/01/2026 | 36,07 € | 36,07 € |
      | 01/06/2026 | 36,93 € | 0,00 €  |
      | 01/06/2026 | 36,94 € | 36,94 € |

  @PLAF-06 @PART-03
  Plan du scénario: une APA de <APA> après 90 % de participation
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 4
    Et que les ressources mensuelles sont de 10 000 €
    Et que le montant du plan d'aide est de <plan>
    Quand le dossier est instruit au 01/01/2026
    Alors la participation est de <participation>
    Et le montant de l'APA est de <APA>
    Et l'APA versée est de <versée>

    Exemples:
      | plan     | participation | APA     | versée  |
      | 360,60 € | 324,54 €      | 36,06 € | 0,00 €  |
      | 360,70 € | 324,63 €      | 36,07 € | 36,07 € |
      | 360,64 € | 324,58 €      | 36,06 € | 0,00 €  |
      | 360,65 € | 324,59 €      | 36,06 € | 0,00 €  |
      | 360,66 € | 324,59 €      | 36,07 € | 36,07 € |
