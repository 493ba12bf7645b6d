# language: fr
Fonctionnalité: Le plafond du plan d'aide de chaque GIR

  Un coefficient par GIR (CASF R. 232-10 : décrets 2016-210, 2021-1932 et 2024-2) multiplie la majoration pour tierce
  personne en vigueur au 1er janvier de l'année ; le produit s'arrondit au centime. L'année 2016 commence au 1er mars.

  @PLAF-02
  Plan du scénario: plafond du GIR 1 en <année>
    Étant donné que le GIR est 1
    Quand le dossier est instruit au <jour>
    Alors le plafond du plan d'aide est de <plafond>

    Exemples:
      | année | jour       | plafond    |
      | 2016  | 01/03/2016 | 1 713,08 € |
      | 2017  | 01/01/2017 | 1 714,79 € |
      | 2018  | 01/01/2018 | 1 719,93 € |
      | 2019  | 01/01/2019 | 1 737,14 € |
      | 2020  | 01/01/2020 | 1 742,34 € |
      | 2021  | 01/01/2021 | 1 747,58 € |
      | 2022  | 01/01/2022 | 1 807,89 € |
      | 2023  | 01/01/2023 | 1 914,04 € |
      | 2024  | 01/01/2024 | 1 955,60 € |
      | 2025  | 01/01/2025 | 2 045,56 € |
      | 2026  | 01/01/2026 | 2 080,33 € |

  @PLAF-03
  Plan du scénario: plafond du GIR 2 en <année>
    Étant donné que le GIR est 2
    Quand le dossier est instruit au <jour>
    Alors le plafond du plan d'aide est de <plafond>

    Exemples:
      | année | jour       | plafond    |
      | 2016  | 01/03/2016 | 1 375,54 € |
      | 2017  | 01/01/2017 | 1 376,91 € |
      | 2018  | 01/01/2018 | 1 381,04 € |
      | 2019  | 01/01/2019 | 1 394,86 € |
      | 2020  | 01/01/2020 | 1 399,03 € |
      | 2021  | 01/01/2021 | 1 403,24 € |
      | 2022  | 01/01/2022 | 1 462,08 € |
      | 2023  | 01/01/2023 | 1 547,93 € |
      | 2024  | 01/01/2024 | 1 581,44 € |
      | 2025  | 01/01/2025 | 1 654,18 € |
      | 2026  | 01/01/2026 | 1 682,30 € |

  @PLAF-04
  Plan du scénario: plafond du GIR 3 en <année>
    Étant donné que le GIR est 3
    Quand le dossier est instruit au <jour>
    Alors le plafond du plan d'aide est de <plafond>

    Exemples:
      | année | jour       | plafond    |
      | 2016  | 01/03/2016 | 993,88 €   |
      | 2017  | 01/01/2017 | 994,87 €   |
      | 2018  | 01/01/2018 | 997,85 €   |
      | 2019  | 01/01/2019 | 1 007,83 € |
      | 2020  | 01/01/2020 | 1 010,85 € |
      | 2021  | 01/01/2021 | 1 013,89 € |
      | 2022  | 01/01/2022 | 1 056,57 € |
      | 2023  | 01/01/2023 | 1 118,61 € |
      | 2024  | 01/01/2024 | 1 143,09 € |
      | 2025  | 01/01/2025 | 1 195,67 € |
      | 2026  | 01/01/2026 | 1 215,99 € |

  @PLAF-05
  Plan du scénario: plafond du GIR 4 en <année>
    Étant donné que le GIR est 4
    Quand le dossier est instruit au <jour>
    Alors le plafond du plan d'aide est de <plafond>

    Exemples:
      | année | jour       | plafond  |
      | 2016  | 01/03/2016 | 662,95 € |
      | 2017  | 01/01/2017 | 663,61 € |
      | 2018  | 01/01/2018 | 665,60 € |
      | 2019  | 01/01/2019 | 672,26 € |
      | 2020  | 01/01/2020 | 674,27 € |
      | 2021  | 01/01/2021 | 676,30 € |
      | 2022  | 01/01/2022 | 705,13 € |
      | 2023  | 01/01/2023 | 746,54 € |
      | 2024  | 01/01/2024 | 762,87 € |
      | 2025  | 01/01/2025 | 797,96 € |
      | 2026  | 01/01/2026 | 811,52 € |

  @PLAF-02 @PLAF-03 @PLAF-04
  Plan du scénario: en 2023, l'Aube publie un ou deux centimes de plus pour le GIR <GIR>
    Étant donné que le GIR est <GIR>
    Quand le dossier est instruit au 01/01/2023
    Alors le plafond du plan d'aide est de <plafond>, et non <publié> comme le publie l'Aube

    Exemples:
      | GIR | plafond    | publié     |
      | 1   | 1 914,04 € | 1 914,06 € |
      | 2   | 1 547,93 € | 1 547,94 € |
      | 3   | 1 118,61 € | 1 118,62 € |

  @PLAF-05
  Scénario: en 2023, le plafond du GIR 4 est celui que publie l'Aube
    Étant donné que le GIR est 4
    Quand le dossier est instruit au 01/01/2023
    Alors le plafond du plan d'aide est de 746,54 €

  @PLAF-01
  Plan du scénario: le plafond change avec le coefficient, le <jour>
    Étant donné que le GIR est <GIR>
    Quand le dossier est instruit au <jour>
    Alors le plafond du plan d'aide est de <plafond>

    Exemples:
      | GIR | jour       | plafond    |
      | 1   | 31/12/2021 | 1 747,58 € |
      | 2   | 31/12/2021 | 1 403,24 € |
      | 3   | 31/12/2021 | 1 013,89 € |
      | 4   | 31/12/2021 | 676,30 €   |
      | 1   | 01/01/2022 | 1 807,89 € |
      | 2   | 01/01/2022 | 1 462,08 € |
      | 3   | 01/01/2022 | 1 056,57 € |
      | 4   | 01/01/2022 | 705,13 €   |
      | 1   | 31/12/2023 | 1 914,04 € |
      | 2   | 31/12/2023 | 1 547,93 € |
      | 3   | 31/12/2023 | 1 118,61 € |
      | 4   | 31/12/2023 | 746,54 €   |
      | 1   | 01/01/2024 | 1 955,60 € |
      | 2   | 01/01/2024 | 1 581,44 € |
      | 3   | 01/01/2024 | 1 143,09 € |
      | 4   | 01/01/2024 | 762,87 €   |

  @PLAF-01 @ELIG-03
  Plan du scénario: le GIR <GIR> n'a pas de plafond
    Étant donné que le GIR est <GIR>
    Quand le dossier est instruit au 01/01/2026
    Alors le plafond du plan d'aide est sans objet

    Exemples:
      | GIR |
      | 5   |
      | 6   |

  @PLAF-01
  Scénario: sans GIR, pas de plafond connu
    Étant donné que le GIR n'est pas connu
    Quand le dossier est instruit au 01/01/2026
    Alors le plafond du plan d'aide est indéterminé : il manque le GIR
