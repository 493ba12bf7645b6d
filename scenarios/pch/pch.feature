# language: fr
Fonctionnalité: La prestation de compensation du handicap et l'accueil familial

  L'accueil familial suit les conditions du domicile. L'équipe de la maison départementale fixe les heures ; la personne
  choisit qui les fait, et peut les confier à l'accueillant.

  @PCH-01
  Plan du scénario: une personne handicapée de 45 ans, <lieu>
    Étant donné que la PCH est demandée
    Et que l'âge est de 45 ans
    Et que le lieu de vie est <lieu>
    Quand le dossier est instruit au 01/03/2026
    Alors le lieu de vie n'est pas un motif de refus de la PCH
    Et l'âge n'est pas un motif de refus de la PCH

    Exemples:
      | lieu              |
      | l'accueil familial |
      | le domicile       |

  @PCH-01
  Scénario: en établissement, ces règles ne disent rien
    Étant donné que la PCH est demandée
    Et que le lieu de vie est l'établissement
    Quand le dossier est instruit au 01/03/2026
    Alors le lieu de vie sans obstacle à la PCH est sans objet

  @PCH-01
  Scénario: sans demande de PCH, la question ne se pose pas
    Étant donné que la PCH n'est pas demandée
    Et que l'âge est de 70 ans
    Et que le lieu de vie est l'accueil familial
    Quand le dossier est instruit au 01/03/2026
    Alors le lieu de vie sans obstacle à la PCH est sans objet
    Et l'âge sans obstacle à la PCH est sans objet

  @PCH-01
  Plan du scénario: une demande à <âge>, <cas>
    Étant donné que la PCH est demandée
    Et que l'âge est de <âge>
    Et que <critères>
    Et que <activité>
    Quand le dossier est instruit au 01/03/2026
    Alors <obstacle>
    Et le droit est <sûr> sur l'âge sans obstacle à la PCH

    Exemples:
      | âge    | cas                      | critères                                                             | activité                                            | obstacle                                     | sûr       |
      | 59 ans | sans autre condition     | le handicap ne répondait pas aux critères de la PCH avant l'âge limite | la personne n'exerce aucune activité professionnelle | l'âge n'est pas un motif de refus de la PCH | certain   |
      | 60 ans | sans autre condition     | le handicap ne répondait pas aux critères de la PCH avant l'âge limite | la personne n'exerce aucune activité professionnelle | l'âge est un motif de refus de la PCH       | incertain |
      | 70 ans | handicap ancien          | le handicap répondait aux critères de la PCH avant l'âge limite        | la personne n'exerce aucune activité professionnelle | l'âge n'est pas un motif de refus de la PCH | incertain |
      | 62 ans | encore en activité       | le handicap ne répondait pas aux critères de la PCH avant l'âge limite | la personne exerce une activité professionnelle     | l'âge n'est pas un motif de refus de la PCH | incertain |

  @PCH-01 @CUM-03
  Plan du scénario: à <âge>, avec la PCH
    Étant donné que l'âge est de <âge>
    Et que la personne réside de façon stable et régulière en France
    Et que le GIR est 3
    Et que les prestations perçues comprennent la PCH
    Quand le dossier est instruit au 01/03/2026
    Alors un cumul est à régler
    Et <option>

    Exemples:
      | âge    | option                                            |
      | 70 ans | la personne choisit entre la PCH et l'APA         |
      | 59 ans | la personne n'a pas à choisir entre la PCH et l'APA |

  @PCH-01
  Scénario: sans PCH, il n'y a rien à choisir
    Étant donné que l'âge est de 70 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le GIR est 3
    Quand le dossier est instruit au 01/03/2026
    Alors la personne n'a pas à choisir entre la PCH et l'APA

  @PCH-02
  Plan du scénario: <heures> à <tarif> supposés
    Étant donné que les heures d'aide humaine de la PCH sont de <heures>
    Et que le tarif PCH de l'emploi direct est de <tarif>
    Quand le dossier est instruit au 01/03/2026
    Alors l'aide humaine valorisée est de <montant>

    Exemples:
      | heures | tarif   | montant  |
      | 60 h   | 15,00 € | 900,00 € |
      | 60,5 h | 15,01 € | 908,11 € |

  @PCH-03
  Plan du scénario: soixante heures, <accueillant> confiées à l'accueillant et <service> à un service
    Étant donné que les heures d'aide humaine de la PCH sont de 60 h
    Et que les heures confiées (accueillant familial) sont de <accueillant>
    Et que les heures confiées (service d'aide) sont de <service>
    Quand le dossier est instruit au 01/03/2026
    Alors les heures confiées en tout sont de <tout>
    Et <répartition>

    Exemples:
      | accueillant | service | tout   | répartition                                |
      | 40 h        | 20 h    | 60 h   | la répartition des heures est admise       |
      | 60 h        | 0 h     | 60 h   | la répartition des heures est admise       |
      | 40 h        | 20,5 h  | 60,5 h | la répartition des heures n'est pas admise |

  @PCH-04
  Plan du scénario: <heures> par l'accueillant de gré à gré, trente jours à 30,05 € et 10,00 €
    Étant donné que la PCH est demandée
    Et que le mode d'accueil est gré à gré
    Et que la rémunération journalière est de 30,05 €
    Et que la sujétion journalière est de 10,00 €
    Et que les jours d'accueil du mois sont de 30 jour/mois
    Et que le tarif PCH de l'emploi direct est de 15,00 €
    Et que les heures confiées (accueillant familial) sont de <heures>
    Quand le dossier est instruit au 01/03/2026
    Alors le plafond de valorisation de l'accueillant est de 1 201,50 €
    Et la valorisation des heures de l'accueillant est de <retenue>
    Et le droit est incertain sur la valorisation des heures de l'accueillant

    Exemples:
      | heures | retenue    |
      | 120 h  | 1 201,50 € |
      | 80 h   | 1 200,00 € |

  @PCH-04
  Scénario: un accueillant salarié d'une personne morale
    Étant donné que la PCH est demandée
    Et que le mode d'accueil est salariat d'une personne morale
    Et que la rémunération garantie du mois est de 1 000 €
    Et que la sujétion journalière est de 10,00 €
    Et que les jours d'accueil du mois sont de 30 jour/mois
    Et que le tarif PCH de l'emploi direct est de 15,00 €
    Et que les heures confiées (accueillant familial) sont de 120 h
    Quand le dossier est instruit au 01/03/2026
    Alors le plafond de valorisation de l'accueillant est de 1 300,00 €
    Et la valorisation des heures de l'accueillant est de 1 300,00 €

  @PCH-04
  Scénario: sans PCH, rien n'est valorisé
    Étant donné que la PCH n'est pas demandée
    Et que le mode d'accueil est gré à gré
    Et que la rémunération journalière est de 30,05 €
    Et que les jours d'accueil du mois sont de 30 jour/mois
    Quand le dossier est instruit au 01/03/2026
    Alors le plafond de valorisation de l'accueillant est sans objet
    Et la valorisation des heures de l'accueillant est sans objet

  @PCH-05
  Plan du scénario: une salle de bains à 3 000 €, <logement>
    Étant donné que le logement à aménager est <logement>
    Quand le dossier est instruit au 01/03/2026
    Alors <aménagement>

    Exemples:
      | logement                             | aménagement                                                     |
      | le domicile de l'accueillant familial | la PCH ne finance pas l'aménagement                            |
      | le logement de la personne handicapée | l'accueil familial n'est pas un motif de refus de l'aménagement |

  @PCH-06
  Plan du scénario: une mère aide son fils adulte <heures> par mois, <prestation>, <cas>
    Étant donné que la prestation qui finance l'aide est <prestation>
    Et que les heures confiées (aidant familial) sont de <heures>
    Et que <salariée>
    Quand le dossier est instruit au 01/03/2026
    Alors <dédommagement>

    Exemples:
      | heures | prestation | cas            | salariée                                           | dédommagement                                |
      | 30 h   | la PCH     | non salariée   | l'aidant familial n'est pas salarié pour cette aide | l'aidant familial peut être dédommagé       |
      | 30 h   | la PCH     | salariée       | l'aidant familial est salarié pour cette aide      | l'aidant familial ne peut pas être dédommagé |
      | 0 h    | la PCH     | sans heures    | l'aidant familial n'est pas salarié pour cette aide | l'aidant familial ne peut pas être dédommagé |
      | 30 h   | l'APA      | non salariée   | l'aidant familial n'est pas salarié pour cette aide | l'aidant familial ne peut pas être dédommagé |
