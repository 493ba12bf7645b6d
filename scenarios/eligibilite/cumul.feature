# language: fr
Fonctionnalité: Les prestations qui ne se cumulent pas avec l'APA

  La personne opte (CASF L. 232-23, R. 232-61) : le cumul ouvre une option et une alerte, il n'efface pas l'éligibilité, et
  les montants sont donnés sous cette réserve.

  Contexte:
    Étant donné que l'âge est de 70 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que la situation conjugale est seul
    Et que le GIR est 3

  @CUM-01
  Scénario: La MTP
    Étant donné que les prestations perçues comprennent la MTP
    Quand le dossier est instruit au 01/03/2026
    Alors un cumul est à régler
    Et le droit est certain sur le cumul à régler
    Et la personne est éligible à l'APA
    Et une alerte dit « la personne perçoit une prestation qui ne se cumule pas avec l'APA : elle est informée de son droit d'option ; les montants sont donnés sous cette réserve »

  @CUM-02
  Scénario: L'ACTP
    Étant donné que les prestations perçues comprennent l'ACTP
    Quand le dossier est instruit au 01/03/2026
    Alors un cumul est à régler
    Et le droit est certain sur le cumul à régler
    Et la personne est éligible à l'APA
    Et une alerte dit « la personne perçoit une prestation qui ne se cumule pas avec l'APA : elle est informée de son droit d'option ; les montants sont donnés sous cette réserve »

  @CUM-03
  Scénario: La PCH
    Étant donné que les prestations perçues comprennent la PCH
    Quand le dossier est instruit au 01/03/2026
    Alors un cumul est à régler
    Et le droit est certain sur le cumul à régler
    Et la personne est éligible à l'APA
    Et une alerte dit « la personne perçoit une prestation qui ne se cumule pas avec l'APA : elle est informée de son droit d'option ; les montants sont donnés sous cette réserve »

  @CUM-06
  Scénario: La PCRTP
    Étant donné que les prestations perçues comprennent la PCRTP
    Quand le dossier est instruit au 01/03/2026
    Alors un cumul est à régler
    Et le droit est certain sur le cumul à régler
    Et la personne est éligible à l'APA
    Et une alerte dit « la personne perçoit une prestation qui ne se cumule pas avec l'APA : elle est informée de son droit d'option ; les montants sont donnés sous cette réserve »

  @CUM-04
  Scénario: L'aide ménagère de l'aide sociale
    Étant donné que les prestations perçues comprennent l'aide ménagère de l'aide sociale
    Quand le dossier est instruit au 01/03/2026
    Alors un cumul est à régler
    Et le droit est certain sur le cumul à régler
    Et la personne est éligible à l'APA
    Et une alerte dit « la personne perçoit une prestation qui ne se cumule pas avec l'APA : elle est informée de son droit d'option ; les montants sont donnés sous cette réserve »

  @CUM-04
  Scénario: L'allocation représentative de services ménagers
    Étant donné que les prestations perçues comprennent l'allocation représentative de services ménagers
    Quand le dossier est instruit au 01/03/2026
    Alors un cumul est à régler
    Et le droit est certain sur le cumul à régler
    Et la personne est éligible à l'APA
    Et une alerte dit « la personne perçoit une prestation qui ne se cumule pas avec l'APA : elle est informée de son droit d'option ; les montants sont donnés sous cette réserve »

  @CUM-05
  Scénario: L'aide ménagère de la caisse de retraite
    Étant donné que les prestations perçues comprennent l'aide ménagère de la caisse de retraite
    Quand le dossier est instruit au 01/03/2026
    Alors un cumul est à régler
    Et le droit est incertain sur le cumul à régler
    Et la personne est éligible à l'APA
    Et une alerte dit « la personne perçoit une prestation qui ne se cumule pas avec l'APA : elle est informée de son droit d'option ; les montants sont donnés sous cette réserve »

  @CUM-03 @CUM-05
  Scénario: deux prestations à la fois
    Étant donné que les prestations perçues comprennent la PCH et l'aide ménagère de la caisse de retraite
    Quand le dossier est instruit au 01/03/2026
    Alors un cumul est à régler

  @CUM-01 @CUM-02 @CUM-03 @CUM-04 @CUM-05 @CUM-06
  Scénario: toutes les prestations à la fois
    Étant donné que les prestations perçues comprennent la MTP, l'ACTP, la PCH, la PCRTP, l'aide ménagère de l'aide sociale, l'allocation représentative de services ménagers et l'aide ménagère de la caisse de retraite
    Quand le dossier est instruit au 01/03/2026
    Alors un cumul est à régler
    Et la personne est éligible à l'APA

  @CUM-01 @CUM-02 @CUM-03 @CUM-04 @CUM-05 @CUM-06
  Scénario: aucune prestation
    Étant donné que les prestations perçues sont vides
    Quand le dossier est instruit au 01/03/2026
    Alors aucun cumul n'est à régler
    Et aucune alerte

  @CUM-01 @CUM-02 @CUM-03 @CUM-04 @CUM-05 @CUM-06
  Scénario: des prestations dont on ne dit rien sont présumées absentes
    Quand le dossier est instruit au 01/03/2026
    Alors les prestations perçues sont présumées
    Et aucun cumul n'est à régler
    Et aucune alerte

  @CUM-03
  Plan du scénario: les montants sont donnés sous réserve du cumul, <prestations>
    Étant donné que les prestations perçues <prestations>
    Et que le GIR est 4
    Et que les ressources mensuelles sont de 1 000 €
    Et que le montant du plan d'aide est de 286,40 €
    Quand le dossier est instruit au 01/01/2023
    Alors la participation est de 15,05 €
    Et le montant de l'APA est de 271,35 €

    Exemples:
      | prestations         |
      | comprennent la PCH  |
      | sont vides          |
