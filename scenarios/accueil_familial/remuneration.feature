# language: fr
Fonctionnalité: Ce que la personne accueillie paie à l'accueillant familial

  La rémunération suit le SMIC horaire, l'entretien le minimum garanti (CASF L. 442-1, D. 442-2). Les montants du guide
  « Accueil familial » sont ceux du 1er novembre 2024 au 31 décembre 2025.

  @AFR-02 @AFR-03
  Plan du scénario: la rémunération minimale au <jour>
    Quand le dossier est instruit au <jour>
    Alors la rémunération journalière minimale est de <minimum>

    Exemples:
      | jour       | minimum |
      | 01/03/2016 | 24,18 € |
      | 01/01/2019 | 25,08 € |
      | 01/01/2020 | 25,38 € |
      | 31/10/2024 | 29,13 € |
      | 01/11/2024 | 29,70 € |
      | 31/12/2025 | 29,70 € |
      | 01/01/2026 | 30,05 € |
      | 31/05/2026 | 30,05 € |
      | 01/06/2026 | 30,78 € |

  @AFR-02
  Plan du scénario: un contrat à <rémunération> par jour, au <jour>
    Étant donné que la rémunération journalière est de <rémunération>
    Quand le dossier est instruit au <jour>
    Alors <constat>

    Exemples:
      | rémunération | jour       | constat                                |
      | 29,70 €      | 01/12/2025 | la rémunération atteint le minimum     |
      | 29,69 €      | 01/12/2025 | la rémunération est inférieure au minimum |
      | 29,70 €      | 01/02/2026 | la rémunération est inférieure au minimum |
      | 30,05 €      | 01/02/2026 | la rémunération atteint le minimum     |
      | 30,77 €      | 01/06/2026 | la rémunération est inférieure au minimum |
      | 30,78 €      | 01/06/2026 | la rémunération atteint le minimum     |

  @AFR-03
  Scénario: le minimum est celui d'un accueil à temps complet
    Étant donné que l'accueil est à temps partiel
    Et que la rémunération journalière est de 20,00 €
    Quand le dossier est instruit au 01/02/2026
    Alors la rémunération journalière minimale est sans objet
    Et la rémunération insuffisante est sans objet

  @AFR-05
  Scénario: l'indemnité de congé est de 10 % des services rendus
    Étant donné que la rémunération journalière est de 30,05 €
    Et que les jours d'accueil du mois sont de 31 jours
    Quand le dossier est instruit au 31/03/2026
    Alors les services rendus du mois sont de 931,55 €
    Et l'indemnité de congé du mois est de 93,16 €
    Et dans la lecture « arrondie au jour », l'indemnité de congé du mois est de 93,31 €

  # Les sujétions

  @AFR-06
  Plan du scénario: la fourchette des sujétions au <jour>
    Quand le dossier est instruit au <jour>
    Alors la sujétion minimale est de <minimum>
    Et la sujétion maximale est de <maximum>

    Exemples:
      | jour       | minimum | maximum |
      | 01/01/2017 | 3,61 €  | 14,25 € |
      | 01/01/2019 | 3,71 €  | 14,64 € |
      | 01/01/2020 | 3,76 €  | 14,82 € |
      | 01/01/2026 | 4,45 €  | 17,55 € |
      | 01/06/2026 | 4,55 €  | 17,97 € |

  @AFR-06
  Scénario: le guide « Accueil familial » tronque le minimum
    # 0,37 × 11,88 = 4,3956
    Quand le dossier est instruit au 01/12/2025
    Alors la sujétion minimale est de 4,40 €, et non 4,39 € comme l'imprime le guide « Accueil familial »
    Et la sujétion maximale est de 17,34 €

  @AFR-07
  Plan du scénario: jusqu'en 2016, la fourchette est en minimum garanti, au <jour>
    Quand le dossier est instruit au <jour>
    Alors la sujétion minimale est de 3,52 €
    Et la sujétion maximale est de 14,08 €
    Et le droit est <certitude> sur la sujétion maximale

    Exemples:
      | jour       | certitude |
      | 01/03/2016 | certain   |
      | 21/12/2016 | certain   |
      | 22/12/2016 | incertain |
      | 31/12/2016 | incertain |

  @AFR-07
  Scénario: 17,20 € dépassent 4 minimums garantis, et restent sous 1,46 SMIC
    # 4 × 4,22 = 16,88 €
    Étant donné qu'une présence renforcée est nécessaire
    Et que la sujétion journalière est de 17,20 €
    Quand le dossier est instruit au 01/12/2025
    Alors la sujétion maximale est de 17,34 €
    Et la sujétion ne dépasse pas le maximum
    Et la sujétion atteint le minimum

  @AFR-06
  Plan du scénario: une sujétion de <sujétion> par jour au <jour>
    Étant donné qu'une présence renforcée est nécessaire
    Et que la sujétion journalière est de <sujétion>
    Quand le dossier est instruit au <jour>
    Alors <bas>
    Et <haut>

    Exemples:
      | sujétion | jour       | bas                                   | haut                                  |
      | 17,50 €  | 01/12/2025 | la sujétion atteint le minimum        | la sujétion dépasse le maximum        |
      | 17,50 €  | 01/02/2026 | la sujétion atteint le minimum        | la sujétion ne dépasse pas le maximum |
      | 17,34 €  | 01/12/2025 | la sujétion atteint le minimum        | la sujétion ne dépasse pas le maximum |
      | 17,35 €  | 01/12/2025 | la sujétion atteint le minimum        | la sujétion dépasse le maximum        |
      | 4,40 €   | 01/12/2025 | la sujétion atteint le minimum        | la sujétion ne dépasse pas le maximum |
      | 4,39 €   | 01/12/2025 | la sujétion est inférieure au minimum | la sujétion ne dépasse pas le maximum |

  @AFR-06
  Plan du scénario: aux montants publiés, l'arrondi fait deux lectures, <sujétion>
    # 0,37 × 12,31 = 4,5547 € ; 1,46 × 12,02 = 17,5492 €
    Étant donné qu'une présence renforcée est nécessaire
    Et que la sujétion journalière est de <sujétion>
    Quand le dossier est instruit au <jour>
    Alors la sujétion atteint le minimum
    Et la sujétion ne dépasse pas le maximum
    Et dans la lecture « les bornes sont exactes, sans arrondi », <constat>

    Exemples:
      | sujétion | jour       | constat                               |
      | 4,55 €   | 01/06/2026 | la sujétion est inférieure au minimum |
      | 17,55 €  | 01/01/2026 | la sujétion dépasse le maximum        |

  @AFR-06
  Scénario: loin des bornes, une seule lecture
    Étant donné qu'une présence renforcée est nécessaire
    Et que la sujétion journalière est de 10,00 €
    Quand le dossier est instruit au 01/06/2026
    Alors la sujétion atteint le minimum
    Et le droit se lit d'une seule façon sur la sujétion insuffisante
    Et le droit se lit d'une seule façon sur la sujétion excessive

  @AFR-08
  Scénario: en GIR 6, sans présence renforcée, une sujétion n'est pas due
    Étant donné que le GIR est 6
    Et qu'aucune présence renforcée n'est nécessaire
    Et que la sujétion journalière est de 5,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors la sujétion n'est pas due
    Et la sujétion excessive est sans objet
    Et une alerte dit « une sujétion est demandée, mais aucune présence renforcée n'est nécessaire : elle n'est pas due »

  @AFR-08
  Scénario: en GIR 2, avec une présence renforcée, elle est admise dans la fourchette
    Étant donné que le GIR est 2
    Et qu'une présence renforcée est nécessaire
    Et que la sujétion journalière est de 5,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors la sujétion est justifiée
    Et la sujétion atteint le minimum
    Et la sujétion ne dépasse pas le maximum
    Et aucune alerte

  @AFR-08
  Scénario: l'équipe n'a pas dit si une présence renforcée est nécessaire
    Étant donné que la sujétion journalière est de 0,01 €
    Quand le dossier est instruit au 01/03/2026
    Alors la sujétion non due est indéterminée : il manque la présence renforcée

  @AFR-08
  Scénario: sans sujétion demandée, rien n'est indu
    Étant donné qu'aucune présence renforcée n'est nécessaire
    Quand le dossier est instruit au 01/03/2026
    Alors la sujétion journalière est présumée
    Et la sujétion est justifiée

  # L'entretien

  @AFR-09 @AFR-10
  Plan du scénario: la fourchette de l'entretien au <jour>
    Quand le dossier est instruit au <jour>
    Alors l'entretien minimal est de <minimum>
    Et l'entretien maximal est de <maximum>

    Exemples:
      | jour       | minimum | maximum |
      | 01/03/2016 | 7,04 €  | 17,60 € |
      | 01/01/2017 | 7,08 €  | 17,70 € |
      | 01/01/2018 | 7,14 €  | 17,85 € |
      | 01/01/2019 | 7,24 €  | 18,10 € |
      | 01/01/2020 | 7,30 €  | 18,25 € |
      | 30/09/2021 | 7,30 €  | 18,25 € |
      | 01/10/2021 | 7,46 €  | 18,65 € |
      | 01/01/2022 | 7,52 €  | 18,80 € |
      | 01/05/2022 | 7,72 €  | 19,30 € |
      | 01/08/2022 | 7,88 €  | 19,70 € |
      | 01/01/2023 | 8,02 €  | 20,05 € |
      | 01/05/2023 | 8,20 €  | 20,50 € |
      | 01/01/2024 | 8,30 €  | 20,75 € |
      | 01/01/2026 | 8,50 €  | 21,25 € |
      | 01/06/2026 | 8,70 €  | 21,75 € |

  @AFR-09
  Scénario: le guide « Accueil familial » arrondit le maximum à l'euro
    Quand le dossier est instruit au 01/12/2025
    Alors l'entretien minimal est de 8,44 €
    Et l'entretien maximal est de 21,10 €, et non 21 € comme l'imprime le guide « Accueil familial »

  @AFR-09 @AFR-10
  Plan du scénario: un entretien de <entretien> par jour au <jour>
    Étant donné que l'entretien journalier est de <entretien>
    Quand le dossier est instruit au <jour>
    Alors <bas>
    Et <haut>

    Exemples:
      | entretien | jour       | bas                                 | haut                                 |
      | 21,05 €   | 01/12/2025 | l'entretien atteint le minimum      | l'entretien ne dépasse pas le maximum |
      | 21,10 €   | 01/12/2025 | l'entretien atteint le minimum      | l'entretien ne dépasse pas le maximum |
      | 21,11 €   | 01/12/2025 | l'entretien atteint le minimum      | l'entretien dépasse le maximum       |
      | 22,00 €   | 01/03/2026 | l'entretien atteint le minimum      | l'entretien dépasse le maximum       |
      | 8,50 €    | 01/03/2026 | l'entretien atteint le minimum      | l'entretien ne dépasse pas le maximum |
      | 8,49 €    | 01/03/2026 | l'entretien est inférieur au minimum | l'entretien ne dépasse pas le maximum |

  @AFR-10
  Plan du scénario: un minimum garanti que nous n'avons pas lu donne une alerte, au <jour>
    Étant donné que l'entretien journalier est de 10,00 €
    Quand le dossier est instruit au <jour>
    Alors l'entretien ne dépasse pas le maximum
    Et une alerte dit « <alerte> »

    Exemples:
      | jour       | alerte                                                              |
      | 01/01/2018 | « le minimum garanti » : la valeur du 01/01/2018 est mémoire        |
      | 01/06/2026 | « le minimum garanti » : la valeur du 01/06/2026 est incertain      |

  @AFR-10
  Scénario: un minimum garanti lu n'en donne pas
    Étant donné que l'entretien journalier est de 10,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors l'entretien ne dépasse pas le maximum
    Et aucune alerte

  # Le total

  @AFR-01
  Scénario: les frais d'accueil de mars 2026
    Étant donné que la rémunération journalière est de 30,05 €
    Et que la sujétion journalière est de 10,00 €
    Et que l'entretien journalier est de 15,00 €
    Et que la mise à disposition journalière est de 12,00 €
    Et que les jours d'accueil du mois sont de 31 jours
    Quand le dossier est instruit au 31/03/2026
    Alors les frais d'accueil du mois sont de 2 171,71 €
    Et dans la lecture « arrondie au jour », les frais d'accueil journaliers sont de 70,06 €
    Et dans la lecture « arrondie au jour », les frais d'accueil du mois sont de 2 171,86 €
    Et le droit se lit de plusieurs façons sur les frais d'accueil du mois

  @AFR-15
  Scénario: l'entretien et les pièces n'entrent pas dans l'assiette des cotisations
    Étant donné que la rémunération journalière est de 30,05 €
    Et que la sujétion journalière est de 10,00 €
    Et que l'entretien journalier est de 15,00 €
    Et que la mise à disposition journalière est de 12,00 €
    Et que les jours d'accueil du mois sont de 31 jours
    Quand le dossier est instruit au 31/03/2026
    Alors les services rendus du mois sont de 931,55 €
    Et l'indemnité de congé du mois est de 93,16 €
    Et les sujétions du mois sont de 310,00 €
    Et l'entretien du mois est de 465,00 €
    Et la mise à disposition du mois est de 372,00 €
    Et l'assiette des cotisations de l'accueil est de 1 334,71 €

  # Ce que couvre l'entretien, ce que vaut la pièce

  @AFR-11
  Scénario: des protections à usage unique ne sont pas comprises, des courses alimentaires le sont
    Étant donné que la dépense réclamée (produits d'hygiène à usage unique) est de 40,00 €
    Et que la dépense réclamée (denrées alimentaires) est de 30,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors la dépense comprise dans l'entretien est de 30,00 €
    Et la dépense en sus de l'entretien est de 40,00 €
    Et le droit se lit d'une seule façon sur la dépense en sus de l'entretien

  @AFR-11
  Scénario: l'eau et l'énergie, sur lesquelles le guide se contredit
    Étant donné que la dépense réclamée (produits d'entretien et d'hygiène) est de 1,00 €
    Et que la dépense réclamée (transports de proximité occasionnels) est de 2,00 €
    Et que la dépense réclamée (autres postes précisés au contrat) est de 4,00 €
    Et que la dépense réclamée (eau et énergie) est de 50,00 €
    Quand le dossier est instruit au 01/03/2026
    Alors la dépense comprise dans l'entretien est de 57,00 €
    Et la dépense en sus de l'entretien est de 0,00 €
    Et dans la lecture « l'eau et l'énergie ne sont comprises que si le contrat le précise », la dépense comprise dans l'entretien est de 7,00 €
    Et dans la lecture « l'eau et l'énergie ne sont comprises que si le contrat le précise », la dépense en sus de l'entretien est de 50,00 €

  @AFR-12
  Scénario: la mise à disposition suit l'IRL
    # 12,00 × 147,90 ÷ 145,00 ; les deux indices sont ceux de l'exemple, non des valeurs publiées
    Étant donné que la mise à disposition journalière est de 12,00 €
    Et que l'IRL du contrat est de 145,00
    Et que l'IRL de la révision est de 147,90
    Quand le dossier est instruit au 01/03/2026
    Alors la mise à disposition révisée est de 12,24 €

  @AFR-12
  Scénario: un indice nul ne révise rien
    Étant donné que la mise à disposition journalière est de 12,00 €
    Et que l'IRL du contrat est de 0
    Et que l'IRL de la révision est de 147,90
    Quand le dossier est instruit au 01/03/2026
    Alors la mise à disposition révisée est sans objet

  # Taxe et cotisations

  @AFR-17
  Scénario: l'accueillant agréé ne donne pas lieu à taxe sur les salaires
    Étant donné que l'accueillant est agréé
    Quand le dossier est instruit au 31/03/2026
    Alors la taxe sur les salaires de l'accueil est de 0,00 €
    Et le droit est incertain sur la taxe sur les salaires de l'accueil

  @AFR-17
  Scénario: sans agrément, l'exemption ne se pose pas
    Étant donné que l'accueillant n'est pas agréé
    Quand le dossier est instruit au 31/03/2026
    Alors la taxe sur les salaires de l'accueil est sans objet

  @AFR-16
  Scénario: à 82 ans et en GIR 3, l'exonération est ouverte
    Étant donné que l'âge est de 82 ans
    Et que le GIR est 3
    Quand le dossier est instruit au 01/03/2026
    Alors l'exonération de cotisations patronales est ouverte
    Et l'exonération au titre de l'âge est oui
    Et l'exonération au titre de la perte d'autonomie est oui

  @AFR-16
  Scénario: à 62 ans et en GIR 5, sans prestation ni tierce personne, elle est refusée
    Étant donné que l'âge est de 62 ans
    Et que le GIR est 5
    Et que les prestations perçues sont vides
    Et qu'aucune tierce personne n'est nécessaire
    Quand le dossier est instruit au 01/03/2026
    Alors l'exonération de cotisations patronales est refusée
    Et l'exonération au titre de l'âge est non
    Et l'exonération au titre d'une prestation est non
    Et l'exonération au titre de la tierce personne est non
    Et l'exonération au titre de la perte d'autonomie est non

  @AFR-16
  Plan du scénario: un seul motif suffit, <âge> et GIR <gir>, prestations <prestations>
    Étant donné que l'âge est de <âge>
    Et que le GIR est <gir>
    Et que les prestations perçues <prestations>
    Quand le dossier est instruit au 01/03/2026
    Alors <constat>

    Exemples:
      | âge    | gir | prestations          | constat                                           |
      | 69 ans | 5   | sont vides           | l'exonération de cotisations patronales est refusée |
      | 70 ans | 5   | sont vides           | l'exonération de cotisations patronales est ouverte |
      | 62 ans | 4   | sont vides           | l'exonération de cotisations patronales est ouverte |
      | 62 ans | 5   | comprennent la PCH   | l'exonération de cotisations patronales est ouverte |
      | 62 ans | 5   | comprennent la MTP   | l'exonération de cotisations patronales est ouverte |
      | 62 ans | 5   | comprennent la PCRTP | l'exonération de cotisations patronales est ouverte |
      | 62 ans | 5   | comprennent l'ACTP   | l'exonération de cotisations patronales est refusée |

  @AFR-16
  Scénario: à 82 ans et en GIR 5, l'âge seul n'exonère que 65 heures de SMIC par mois
    Étant donné que l'âge est de 82 ans
    Et que le GIR est 5
    Quand le dossier est instruit au 01/03/2026
    Alors l'exonération de cotisations patronales est ouverte
    Et le plafond de rémunération exonérée est de 781,30 €
    Et le droit est incertain sur le plafond de rémunération exonérée

  @AFR-16
  Plan du scénario: sans limite à <âge>, en GIR <gir>, quand <tierce> et que les prestations perçues <prestations>
    Étant donné que l'âge est de <âge>
    Et que le GIR est <gir>
    Et que <tierce>
    Et que la personne a l'âge de la retraite
    Et que les prestations perçues <prestations>
    Quand le dossier est instruit au 01/03/2026
    Alors le plafond de rémunération exonérée est sans objet

    Exemples:
      | âge    | gir | tierce                               | prestations        |
      | 82 ans | 3   | aucune tierce personne n'est nécessaire | sont vides      |
      | 82 ans | 5   | une tierce personne est nécessaire   | sont vides         |
      | 82 ans | 5   | aucune tierce personne n'est nécessaire | comprennent la PCH |
      | 69 ans | 5   | aucune tierce personne n'est nécessaire | sont vides      |

  @AFR-16
  Plan du scénario: la tierce personne, avec ou sans l'âge de la retraite
    Étant donné que l'âge est de 62 ans
    Et que le GIR est 5
    Et qu'une tierce personne est nécessaire
    Et que <retraite>
    Quand le dossier est instruit au 01/03/2026
    Alors <constat>

    Exemples:
      | retraite                               | constat                                           |
      | la personne a l'âge de la retraite     | l'exonération de cotisations patronales est ouverte |
      | la personne n'a pas l'âge de la retraite | l'exonération de cotisations patronales est refusée |

  # L'absence, le remplacement

  @AFR-19
  Plan du scénario: ce que le contrat doit dire de l'absence, <hospitalisation> et <absence>
    Étant donné que le contrat <hospitalisation> ce qui reste dû en cas d'hospitalisation
    Et que le contrat <absence> ce qui reste dû en cas d'absence
    Quand le dossier est instruit au 01/03/2026
    Alors <constat>
    Et <alerte>

    Exemples:
      | hospitalisation | absence        | constat                                 | alerte        |
      | précise         | précise        | les mentions d'absence sont au contrat  | aucune alerte |
      | ne précise pas  | précise        | une mention d'absence manque au contrat | une alerte dit « le contrat ne dit pas ce qui reste dû en cas d'hospitalisation ou d'absence pour convenance personnelle » |
      | précise         | ne précise pas | une mention d'absence manque au contrat | une alerte dit « le contrat ne dit pas ce qui reste dû en cas d'hospitalisation ou d'absence pour convenance personnelle » |

  @AFR-19
  Scénario: huit jours d'hospitalisation, la pièce due en entier et l'entretien pas du tout
    Étant donné que les jours d'absence sont de 8 jours
    Et que l'entretien journalier est de 15,00 €
    Et que la mise à disposition journalière est de 12,00 €
    Et que la part maintenue de l'entretien est de 0 %
    Et que la part maintenue de la mise à disposition est de 100 %
    Quand le dossier est instruit au 31/03/2026
    Alors les frais matériels dus pendant l'absence sont de 96,00 €

  @AFR-19
  Scénario: un contrat qui maintient la moitié de la rémunération
    # 8 × 50 % × (30,05 + 3,005) = 132,22 ; la sujétion n'est pas maintenue
    Étant donné que les jours d'absence sont de 8 jours
    Et que la rémunération journalière est de 30,05 €
    Et que la sujétion journalière est de 10,00 €
    Et que la part maintenue de la rémunération est de 50 %
    Et que la part maintenue de la sujétion est de 0 %
    Quand le dossier est instruit au 31/03/2026
    Alors la rémunération due pendant l'absence est de 132,22 €

  @AFR-21
  Scénario: sept jours de remplacement au domicile de l'accueillant
    Étant donné que les jours de remplacement sont de 7 jours
    Et que le logement pendant le congé est le domicile de l'accueillant
    Et que la rémunération journalière est de 30,05 €
    Et que la sujétion journalière est de 10,00 €
    Et que l'entretien journalier est de 15,00 €
    Et que la mise à disposition journalière est de 12,00 €
    Quand le dossier est instruit au 31/03/2026
    Alors le dû au remplaçant est de 280,35 €
    Et le dû à l'accueillant remplacé est de 189,00 €

  @AFR-21
  Scénario: chez un autre accueillant agréé, il n'y a pas de partage
    Étant donné que les jours de remplacement sont de 7 jours
    Et que le logement pendant le congé est autre accueillant agréé
    Et que la rémunération journalière est de 30,05 €
    Quand le dossier est instruit au 31/03/2026
    Alors le dû au remplaçant est sans objet
    Et le dû à l'accueillant remplacé est sans objet

  # Le décès

  @AFR-18
  Scénario: un décès le 10 mars, la pièce libérée le 30
    Étant donné que la date du décès est le 10/03/2026
    Et que la libération de la pièce est le 30/03/2026
    Et que la mise à disposition journalière est de 12,00 €
    Quand le dossier est instruit au 31/03/2026
    Alors les jours dus jusqu'au décès sont de 10 jours
    Et le dernier jour dû de la pièce est le 25/03/2026
    Et la mise à disposition due après le décès est de 300,00 €

  @AFR-18
  Plan du scénario: la pièce libérée le <jour>
    Étant donné que la date du décès est le 10/03/2026
    Et que la libération de la pièce est le <jour>
    Et que la mise à disposition journalière est de 12,00 €
    Quand le dossier est instruit au 31/03/2026
    Alors la mise à disposition due après le décès est de <montant>

    Exemples:
      | jour       | montant  |
      | 24/03/2026 | 288,00 € |
      | 25/03/2026 | 300,00 € |
      | 26/03/2026 | 300,00 € |

  @AFR-18
  Scénario: la rémunération, le congé, la sujétion et l'entretien jusqu'au jour du décès, compris
    # 10 × (30,05 + 3,005 + 10,00 + 15,00)
    Étant donné que la date du décès est le 10/03/2026
    Et que la rémunération journalière est de 30,05 €
    Et que la sujétion journalière est de 10,00 €
    Et que l'entretien journalier est de 15,00 €
    Quand le dossier est instruit au 31/03/2026
    Alors la rémunération due jusqu'au décès est de 580,55 €
    Et dans la lecture « arrondie au jour », la rémunération due jusqu'au décès est de 580,60 €
