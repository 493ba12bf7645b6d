# language: fr
Fonctionnalité: Le plan n'est pas toujours utilisé en entier

  Le taux de participation, calculé sur le plan retenu, s'applique à ce qui en est réellement utilisé (CASF R. 232-11).

  Contexte:
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 4

  @PART-04
  Plan du scénario: Monsieur Y utilise <utilisé> de son plan de 286,40 €
    Étant donné que les ressources mensuelles sont de 1 000 €
    Et que le montant du plan d'aide est de 286,40 €
    Et que le plan d'aide utilisé est de <utilisé>
    Quand le dossier est instruit au 01/01/2023
    Alors la participation due est de <participation>
    Et l'APA due est de <APA>

    Exemples:
      | utilisé  | participation | APA      |
      | 0,00 €   | 0,00 €        | 0,00 €   |
      | 143,20 € | 7,52 €        | 135,68 € |
      | 200,00 € | 10,51 €       | 189,49 € |
      | 286,40 € | 15,05 €       | 271,35 € |
      | 300,00 € | 15,05 €       | 271,35 € |

  @PART-04 @PART-08
  Plan du scénario: le taux du plan entier vaut pour ce qui est utilisé, ici <utilisé> de 700 €
    # 700 € utilisés sur un plan de 700 € : 112,96 € ; la moitié utilisée paie la moitié, et non la participation d'un plan de 350 €
    Étant donné que les ressources mensuelles sont de 1 500 €
    Et que le montant du plan d'aide est de 700,00 €
    Et que le plan d'aide utilisé est de <utilisé>
    Quand le dossier est instruit au 01/01/2026
    Alors la participation due est de <participation>
    Et l'APA due est de <APA>

    Exemples:
      | utilisé  | participation | APA      |
      | 350,00 € | 56,48 €       | 293,52 € |
      | 700,00 € | 112,96 €      | 587,04 € |

  @PART-04 @PART-08
  Scénario: un plan de 0 € n'a pas de taux
    Étant donné que les ressources mensuelles sont de 1 000 €
    Et que le montant du plan d'aide est de 0,00 €
    Et que le plan d'aide utilisé est de 0,00 €
    Quand le dossier est instruit au 01/01/2023
    Alors le taux de participation est sans objet
    Et la participation due est sans objet

  @PART-04
  Plan du scénario: <cas>, rien n'est dû sur le plan utilisé
    Étant donné que le GIR est <GIR>
    Et que le lieu de vie est <lieu>
    Et que les ressources mensuelles sont de 1 000 €
    Et que le montant du plan d'aide est de 286,40 €
    Et que le plan d'aide utilisé est de 143,20 €
    Quand le dossier est instruit au 01/01/2023
    Alors la participation due est sans objet
    Et l'APA due est sans objet

    Exemples:
      | cas                | GIR | lieu            |
      | sans droit à l'APA | 5   | le domicile     |
      | en établissement   | 4   | l'établissement |

  @PART-04
  Scénario: sans plan utilisé connu, la participation due est indéterminée
    Étant donné que les ressources mensuelles sont de 1 000 €
    Et que le montant du plan d'aide est de 286,40 €
    Quand le dossier est instruit au 01/01/2023
    Alors la participation est de 15,05 €
    Et la participation due est indéterminée : il manque le plan d'aide utilisé
    Et l'APA due est indéterminée : il manque le plan d'aide utilisé
