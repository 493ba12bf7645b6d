# language: fr
Fonctionnalité: Les obligations de l'accueil familial

  Ce que l'accueillant, la personne accueillie, l'employeur et le département doivent faire.

  # L'agrément

  @AFA-01
  Plan du scénario: un accueil payant et habituel, quand <agrément>
    Étant donné que l'accueil est habituel
    Et que l'accueil est payant
    Et que la personne est âgée ou handicapée adulte
    Et que la personne n'est pas parente de l'accueillant
    Et que <agrément>
    Quand le dossier est instruit au 01/03/2026
    Alors l'obligation « demander l'agrément » <état>
    Et l'obligation « demander l'agrément » n'a pas d'échéance

    Exemples:
      | agrément                      | état          |
      | l'accueillant n'est pas agréé | est à faire   |
      | l'accueillant est agréé       | est respectée |

  @AFA-01
  Scénario: un accueil gratuit n'y est pas soumis
    Étant donné que l'accueil est habituel
    Et que l'accueil est gratuit
    Et que la personne est âgée ou handicapée adulte
    Et que la personne n'est pas parente de l'accueillant
    Et que l'accueillant n'est pas agréé
    Quand le dossier est instruit au 01/03/2026
    Alors l'obligation « demander l'agrément » n'est pas née

  @AFA-01
  Plan du scénario: quatre mois pour décider d'un agrément, au <jour>
    Étant donné que l'accusé de réception du dossier d'agrément est le 10/03/2026
    Quand le dossier est instruit au <jour>
    Alors l'obligation « décider de la demande d'agrément » <état>

    Exemples:
      | jour       | état           |
      | 09/03/2026 | n'est pas née  |
      | 10/03/2026 | est à faire    |
      | 10/07/2026 | est à faire    |
      | 11/07/2026 | est en retard  |

  @AFA-01
  Plan du scénario: une décision notifiée le <jour>
    Étant donné que l'accusé de réception du dossier d'agrément est le 10/03/2026
    Et que la date de notification de l'agrément est le <jour>
    Quand le dossier est instruit au 01/08/2026
    Alors l'obligation « décider de la demande d'agrément » <état>
    Et l'obligation « décider de la demande d'agrément » échoit le 10/07/2026

    Exemples:
      | jour       | état          |
      | 10/07/2026 | est respectée |
      | 11/07/2026 | est en retard |

  @AFA-01
  Plan du scénario: une notification prévue le 02/06/2026, au <jour>
    Étant donné que l'accusé de réception du dossier d'agrément est le 10/03/2026
    Et que la date de notification de l'agrément est le 02/06/2026
    Quand le dossier est instruit au <jour>
    Alors l'obligation « décider de la demande d'agrément » <état>

    Exemples:
      | jour       | état          |
      | 01/06/2026 | est à faire   |
      | 02/06/2026 | est respectée |

  @AFA-01
  Scénario: sans dossier complet, il n'y a rien à décider
    Étant donné que la date de notification de l'agrément est le 02/06/2026
    Quand le dossier est instruit au 15/06/2026
    Alors l'obligation « décider de la demande d'agrément » n'est pas née

  # Le contrat

  @AFC-01
  Plan du scénario: une arrivée le 01/04/2026, un contrat signé le <jour>
    Étant donné que la date d'arrivée chez l'accueillant est le 01/04/2026
    Et que la date du contrat d'accueil est le <jour>
    Quand le dossier est instruit au 15/04/2026
    Alors l'obligation « signer le contrat d'accueil » <état>
    Et l'obligation « signer le contrat d'accueil » échoit le 01/04/2026

    Exemples:
      | jour       | état          |
      | 20/03/2026 | est respectée |
      | 01/04/2026 | est respectée |
      | 02/04/2026 | est en retard |

  @AFC-01
  Plan du scénario: sans contrat signé, au <jour>
    Étant donné que la date d'arrivée chez l'accueillant est le 01/04/2026
    Quand le dossier est instruit au <jour>
    Alors l'obligation « signer le contrat d'accueil » <état>

    Exemples:
      | jour       | état          |
      | 31/03/2026 | n'est pas née |
      | 01/04/2026 | est à faire   |
      | 02/04/2026 | est en retard |

  @AFC-01
  Plan du scénario: une arrivée le 01/04/2026, un contrat signé le lendemain, au <jour>
    Étant donné que la date d'arrivée chez l'accueillant est le 01/04/2026
    Et que la date du contrat d'accueil est le 02/04/2026
    Quand le dossier est instruit au <jour>
    Alors l'obligation « signer le contrat d'accueil » <état>

    Exemples:
      | jour       | état          |
      | 01/04/2026 | est à faire   |
      | 02/04/2026 | est en retard |

  @AFC-01
  Scénario: sans arrivée, rien n'est à signer
    Étant donné que la date du contrat d'accueil est le 20/03/2026
    Quand le dossier est instruit au 01/04/2026
    Alors l'obligation « signer le contrat d'accueil » n'est pas née

  @AFC-10
  Plan du scénario: un congé, la personne demeurant chez <logement>
    Étant donné que le logement pendant le congé est <logement>
    Et que l'annexe de remplacement <annexe> signée
    Et que le contrat temporaire <contrat> signé avec le remplaçant
    Quand le dossier est instruit au 01/08/2026
    Alors l'obligation « signer l'annexe de remplacement » <état annexe>
    Et l'obligation « signer un contrat temporaire avec le remplaçant » <état contrat>

    Exemples:
      | logement                  | annexe    | contrat   | état annexe   | état contrat  |
      | autre accueillant agréé   | n'est pas | n'est pas | n'est pas née | est à faire   |
      | autre accueillant agréé   | n'est pas | est       | n'est pas née | est respectée |
      | domicile de l'accueillant | n'est pas | n'est pas | est à faire   | n'est pas née |
      | domicile de l'accueillant | est       | n'est pas | est respectée | n'est pas née |

  # Le paiement

  @AFC-17
  Plan du scénario: payé le <jour>, pour une échéance au 5 avril
    Étant donné qu'un contrat d'accueil est en cours
    Et que l'échéance de paiement est le 05/04/2026
    Et que la date de paiement est le <jour>
    Quand le dossier est instruit au 30/04/2026
    Alors l'obligation « payer l'accueillant » <état>
    Et l'obligation « payer l'accueillant » échoit le 05/04/2026

    Exemples:
      | jour       | état          |
      | 05/04/2026 | est respectée |
      | 12/04/2026 | est en retard |

  @AFC-17
  Plan du scénario: une échéance au 5 avril, pas encore payée au <jour>
    Étant donné qu'un contrat d'accueil est en cours
    Et que l'échéance de paiement est le 05/04/2026
    Quand le dossier est instruit au <jour>
    Alors l'obligation « payer l'accueillant » <état>

    Exemples:
      | jour       | état          |
      | 05/04/2026 | est à faire   |
      | 06/04/2026 | est en retard |

  @AFC-17
  Plan du scénario: un paiement prévu le 03/04/2026, au <jour>
    Étant donné qu'un contrat d'accueil est en cours
    Et que l'échéance de paiement est le 05/04/2026
    Et que la date de paiement est le 03/04/2026
    Quand le dossier est instruit au <jour>
    Alors l'obligation « payer l'accueillant » <état>

    Exemples:
      | jour       | état          |
      | 02/04/2026 | est à faire   |
      | 03/04/2026 | est respectée |

  @AFC-17
  Scénario: sans contrat en cours, rien n'est dû
    Étant donné qu'aucun contrat d'accueil n'est en cours
    Et que l'échéance de paiement est le 05/04/2026
    Quand le dossier est instruit au 30/04/2026
    Alors l'obligation « payer l'accueillant » n'est pas née

  @AFR-16 @AFC-17
  Scénario: les cotisations du mois restent à verser
    Étant donné que la rémunération journalière est de 30,05 €
    Et que les jours d'accueil du mois sont de 31 jours
    Quand le dossier est instruit au 31/03/2026
    Alors l'obligation « verser les cotisations de l'accueil » est à faire

  @AFR-16 @AFC-17
  Scénario: les cotisations du mois sont versées
    Étant donné que la rémunération journalière est de 30,05 €
    Et que les jours d'accueil du mois sont de 31 jours
    Et que la date de versement des cotisations est le 10/04/2026
    Quand le dossier est instruit au 15/04/2026
    Alors l'obligation « verser les cotisations de l'accueil » est respectée

  @AFR-16
  Plan du scénario: un versement prévu le 10/04/2026, au <jour>
    Étant donné que la rémunération journalière est de 30,05 €
    Et que les jours d'accueil du mois sont de 31 jours
    Et que la date de versement des cotisations est le 10/04/2026
    Quand le dossier est instruit au <jour>
    Alors l'obligation « verser les cotisations de l'accueil » <état>

    Exemples:
      | jour       | état          |
      | 09/04/2026 | est à faire   |
      | 10/04/2026 | est respectée |

  @AFR-16
  Scénario: un mois sans accueil ne donne pas de cotisation
    Étant donné que la rémunération journalière est de 30,05 €
    Et que les jours d'accueil du mois sont de 0 jour
    Quand le dossier est instruit au 31/03/2026
    Alors l'obligation « verser les cotisations de l'accueil » n'est pas née

  # Les assurances

  @AFC-18
  Plan du scénario: l'assurance de la personne accueillie, quand elle <justifie> et que <contrat>
    Étant donné que <contrat>
    Et que la personne accueillie <justifie> d'une assurance
    Quand le dossier est instruit au 01/03/2026
    Alors l'obligation « justifier d'une assurance de la personne accueillie » <état>

    Exemples:
      | contrat                                | justifie         | état          |
      | un contrat d'accueil est en cours      | ne justifie pas  | est à faire   |
      | un contrat d'accueil est en cours      | justifie         | est respectée |
      | aucun contrat d'accueil n'est en cours | ne justifie pas  | n'est pas née |

  @AFC-19
  Plan du scénario: l'assurance pour l'accueillant, en <mode>, quand <assurance> et que <contrat>
    Étant donné que <contrat>
    Et que le mode d'accueil est <mode>
    Et que <assurance>
    Quand le dossier est instruit au 01/03/2026
    Alors l'obligation « assurer les personnes accueillies, de gré à gré » <accueillant>
    Et l'obligation « assurer les personnes accueillies, pour un accueillant salarié » <employeur>

    Exemples:
      | contrat                                | mode                           | assurance                                      | accueillant   | employeur     |
      | un contrat d'accueil est en cours      | gré à gré                      | aucune assurance ne couvre les personnes accueillies | est à faire | n'est pas née |
      | un contrat d'accueil est en cours      | gré à gré                      | une assurance couvre les personnes accueillies | est respectée | n'est pas née |
      | un contrat d'accueil est en cours      | salariat d'une personne morale | aucune assurance ne couvre les personnes accueillies | n'est pas née | est à faire |
      | un contrat d'accueil est en cours      | salariat d'une personne morale | une assurance couvre les personnes accueillies | n'est pas née | est respectée |
      | aucun contrat d'accueil n'est en cours | gré à gré                      | aucune assurance ne couvre les personnes accueillies | n'est pas née | n'est pas née |
      | aucun contrat d'accueil n'est en cours | salariat d'une personne morale | aucune assurance ne couvre les personnes accueillies | n'est pas née | n'est pas née |

  # Le décès

  @AFR-18
  Plan du scénario: un décès le 10/03/2026, la pièce libérée le <jour>
    Étant donné que la date du décès est le 10/03/2026
    Et que la libération de la pièce est le <jour>
    Quand le dossier est instruit au 15/04/2026
    Alors l'obligation « libérer la pièce » <état>
    Et l'obligation « libérer la pièce » échoit le 25/03/2026

    Exemples:
      | jour       | état          |
      | 25/03/2026 | est respectée |
      | 30/03/2026 | est en retard |

  @AFR-18
  Plan du scénario: un décès le 10/03/2026, la pièce encore occupée au <jour>
    Étant donné que la date du décès est le 10/03/2026
    Quand le dossier est instruit au <jour>
    Alors l'obligation « libérer la pièce » <état>

    Exemples:
      | jour       | état          |
      | 09/03/2026 | n'est pas née |
      | 10/03/2026 | est à faire   |
      | 25/03/2026 | est à faire   |
      | 26/03/2026 | est en retard |

  @AFR-18
  Plan du scénario: une libération prévue le 20/03/2026, au <jour>
    Étant donné que la date du décès est le 10/03/2026
    Et que la libération de la pièce est le 20/03/2026
    Quand le dossier est instruit au <jour>
    Alors l'obligation « libérer la pièce » <état>

    Exemples:
      | jour       | état          |
      | 19/03/2026 | est à faire   |
      | 20/03/2026 | est respectée |

  @AFR-18
  Scénario: sans décès, la pièce n'est pas à libérer
    Étant donné que la libération de la pièce est le 20/03/2026
    Quand le dossier est instruit au 31/03/2026
    Alors l'obligation « libérer la pièce » n'est pas née
