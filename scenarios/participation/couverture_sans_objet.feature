# language: fr
Fonctionnalité: Quand la participation, ou son taux, est sans objet

  Contexte:
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que la situation conjugale est seul
    Et que les ressources mensuelles sont de 1 000 €

  @PART-08
  Scénario: un plan de 0 € n'a pas de taux de participation
    Étant donné que le lieu de vie est le domicile
    Et que le GIR est 4
    Et que le montant du plan d'aide est de 0,00 €
    Quand le dossier est instruit au 01/01/2026
    Alors le plan d'aide retenu est de 0,00 €
    Et le taux de participation est sans objet
    Et la participation est de 0,00 €

  @PART-04
  Scénario: en GIR 5, rien n'est dû sur le plan utilisé
    Étant donné que le lieu de vie est le domicile
    Et que le GIR est 5
    Et que le montant du plan d'aide est de 286,40 €
    Et que le plan d'aide utilisé est de 200,00 €
    Quand le dossier est instruit au 01/01/2026
    Alors la participation due est sans objet
    Et l'APA due est sans objet

  @PART-04 @ELIG-08
  Scénario: en établissement, rien n'est dû sur un plan d'aide
    Étant donné que le lieu de vie est l'établissement
    Et que le GIR est 4
    Et que le plan d'aide utilisé est de 200,00 €
    Quand le dossier est instruit au 01/01/2026
    Alors la participation due est sans objet
    Et l'APA due est sans objet
