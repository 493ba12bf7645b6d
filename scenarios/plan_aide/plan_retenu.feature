# language: fr
Fonctionnalité: Le plan d'aide retenu, dans la limite du plafond

  Contexte:
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul

  @PLAF-01
  Scénario: un besoin de 1 300 € en GIR 3
    # 84,01 € restent hors de l'APA
    Étant donné que le GIR est 3
    Et que le montant du plan d'aide est de 1 300,00 €
    Quand le dossier est instruit au 01/01/2026
    Alors le plan d'aide retenu est de 1 215,99 €

  @PLAF-02 @PLAF-03 @PLAF-04 @PLAF-05
  Plan du scénario: un besoin de 2 500 € en GIR <GIR> au <jour>
    Étant donné que le GIR est <GIR>
    Et que le montant du plan d'aide est de 2 500,00 €
    Quand le dossier est instruit au <jour>
    Alors le plan d'aide retenu est de <retenu>

    Exemples:
      | GIR | jour       | retenu     |
      | 1   | 01/06/2023 | 1 914,04 € |
      | 1   | 01/06/2026 | 2 080,33 € |
      | 2   | 01/06/2023 | 1 547,93 € |
      | 2   | 01/06/2026 | 1 682,30 € |
      | 3   | 01/06/2023 | 1 118,61 € |
      | 3   | 01/06/2026 | 1 215,99 € |
      | 4   | 01/06/2023 | 746,54 €   |
      | 4   | 01/06/2026 | 811,52 €   |

  @PLAF-01
  Plan du scénario: un centime de part et d'autre du plafond du GIR <GIR>, à <plan>
    Étant donné que le GIR est <GIR>
    Et que le montant du plan d'aide est de <plan>
    Quand le dossier est instruit au 01/01/2026
    Alors le plan d'aide retenu est de <retenu>

    Exemples:
      | GIR | plan       | retenu     |
      | 1   | 2 080,32 € | 2 080,32 € |
      | 1   | 2 080,33 € | 2 080,33 € |
      | 1   | 2 080,34 € | 2 080,33 € |
      | 2   | 1 682,29 € | 1 682,29 € |
      | 2   | 1 682,30 € | 1 682,30 € |
      | 2   | 1 682,31 € | 1 682,30 € |
      | 3   | 1 215,98 € | 1 215,98 € |
      | 3   | 1 215,99 € | 1 215,99 € |
      | 3   | 1 216,00 € | 1 215,99 € |
      | 4   | 811,51 €   | 811,51 €   |
      | 4   | 811,52 €   | 811,52 €   |
      | 4   | 811,53 €   | 811,52 €   |

  @PLAN-01
  Plan du scénario: deux personnes en GIR 3, des besoins de <plan>
    Étant donné que le GIR est 3
    Et que le montant du plan d'aide est de <plan>
    Quand le dossier est instruit au 01/01/2026
    Alors le plan d'aide retenu est de <retenu>

    Exemples:
      | plan       | retenu     |
      | 600,00 €   | 600,00 €   |
      | 1 500,00 € | 1 215,99 € |

  @PLAN-05
  Scénario: ce qui dépasse le plafond reste à la charge de la personne, en plus de sa participation
    # 184,01 € restent à sa charge
    Étant donné que le GIR est 3
    Et que les ressources mensuelles sont de 1 500 €
    Et que le montant du plan d'aide est de 1 400,00 €
    Quand le dossier est instruit au 01/01/2026
    Alors le plan d'aide retenu est de 1 215,99 €
    Et la participation est de 152,92 €
    Et le montant de l'APA est de 1 063,07 €

  @PLAN-01
  Scénario: en établissement, il n'y a pas de plan d'aide à domicile
    Étant donné que le lieu de vie est l'établissement
    Et que le GIR est 3
    Et que le montant du plan d'aide est de 600,00 €
    Quand le dossier est instruit au 01/01/2026
    Alors le plan d'aide retenu est sans objet
