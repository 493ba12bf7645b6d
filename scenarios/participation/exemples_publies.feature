# language: fr
Fonctionnalité: Les deux plans d'aide du guide « L'APA » du département de l'Aube (2023)

  Le guide publie deux exemples chiffrés. Ses plafonds des GIR 1, 2 et 3 sont un ou deux centimes trop hauts : il les a
  calculés sur une majoration pour tierce personne de 1 192,56 €, quand elle était de 1 192,55 €.

  Contexte:
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul

  @PART-05 @PLAF-05
  Scénario: Monsieur Y emploie directement une aide
    # 20 heures par mois à 14,32 €
    Étant donné que le GIR est 4
    Et que les ressources mensuelles sont de 1 000 €
    Et que le montant du plan d'aide est de 286,40 €
    Quand le dossier est instruit au 01/01/2023
    Alors la personne est éligible à l'APA
    Et le plafond du plan d'aide est de 746,54 €
    Et le plan d'aide retenu est de 286,40 €
    Et la participation est de 15,05 €
    Et le montant de l'APA est de 271,35 €
    Et l'APA versée est de 271,35 €
    Et le droit est certain sur la participation
    Et aucune alerte

  @PART-06 @PART-07 @PLAF-03
  Scénario: Madame X revient d'hospitalisation
    # 40 heures à 23,00 €, la téléassistance à 11,71 € et un forfait dépendance de 45,00 €
    # le guide dit ses ressources inférieures au seuil, sans les chiffrer
    Étant donné que le GIR est 2
    Et que les ressources mensuelles sont de 850 €
    Et que le montant du plan d'aide est de 976,71 €
    Quand le dossier est instruit au 01/01/2023
    Alors la personne est éligible à l'APA
    Et le plafond du plan d'aide est de 1 547,93 €, et non 1 547,94 € comme le publie l'Aube
    Et la participation est de 0,00 €
    Et le montant de l'APA est de 976,71 €
    Et aucune alerte

  @PART-05
  Plan du scénario: le dossier de Monsieur Y en <année>
    Étant donné que le GIR est 4
    Et que les ressources mensuelles sont de 1 000 €
    Et que le montant du plan d'aide est de 286,40 €
    Quand le dossier est instruit au <jour>
    Alors la participation est de <participation>
    Et le montant de l'APA est de <APA>

    Exemples:
      | année | jour       | participation | APA      |
      | 2016  | 01/03/2016 | 24,06 €       | 262,34 € |
      | 2017  | 01/01/2017 | 23,94 €       | 262,46 € |
      | 2018  | 01/01/2018 | 23,58 €       | 262,82 € |
      | 2019  | 01/01/2019 | 22,40 €       | 264,00 € |
      | 2020  | 01/01/2020 | 22,04 €       | 264,36 € |
      | 2021  | 01/01/2021 | 21,69 €       | 264,71 € |
      | 2022  | 01/01/2022 | 21,57 €       | 264,83 € |
      | 2023  | 01/01/2023 | 15,05 €       | 271,35 € |
      | 2024  | 01/01/2024 | 13,36 €       | 273,04 € |
      | 2025  | 01/01/2025 | 8,55 €        | 277,85 € |
      | 2026  | 01/01/2026 | 6,80 €        | 279,60 € |
