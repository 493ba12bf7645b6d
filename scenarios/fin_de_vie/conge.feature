# language: fr
Fonctionnalité: Le congé de solidarité familiale

  Un proche dont le pronostic vital est en jeu, ou en fin de vie (L. 3142-6) ; trois mois renouvelables une fois, sans que
  l'employeur puisse refuser ni reporter (L. 3142-7 à L. 3142-15).

  Contexte:
    Étant donné que la demande de l'aidant est congé de solidarité familiale
    Et que le lien avec la personne accompagnée est parent ascendant
    Et que le demandeur n'est pas la personne de confiance
    Et que le pronostic vital n'est pas en jeu
    Et que la personne accompagnée est en fin de vie
    Et que le certificat médical est joint à la demande

  @FIN-01
  Plan du scénario: un père, <cas>
    Étant donné que <pronostic>
    Et que <phase>
    Quand le dossier est instruit au 01/03/2026
    Alors <état>
    Et <droit>

    Exemples:
      | cas                         | pronostic                           | phase                                          | état                                              | droit                                                     |
      | en fin de vie               | le pronostic vital n'est pas en jeu | la personne accompagnée est en fin de vie       | l'état de la personne accompagnée est admis       | le droit au congé de solidarité familiale est ouvert       |
      | pronostic en jeu seulement  | le pronostic vital est en jeu       | la personne accompagnée n'est pas en fin de vie | l'état de la personne accompagnée est admis       | le droit au congé de solidarité familiale est ouvert       |
      | ni l'un ni l'autre          | le pronostic vital n'est pas en jeu | la personne accompagnée n'est pas en fin de vie | l'état de la personne accompagnée n'est pas admis | le droit au congé de solidarité familiale n'est pas ouvert |

  @FIN-01
  Scénario: le pronostic vital en jeu, que le guide de 2018 oublie
    Étant donné que le pronostic vital est en jeu
    Et que la personne accompagnée n'est pas en fin de vie
    Quand le dossier est instruit au 01/03/2026
    Alors une alerte dit « le guide de 2018 ne vise que la fin de vie ; l'article L. 3142-6 vise aussi le pronostic vital en jeu : c'est l'article qui l'emporte »

  @FIN-01
  Scénario: en fin de vie, le guide et l'article disent la même chose
    Étant donné que le pronostic vital est en jeu
    Quand le dossier est instruit au 01/03/2026
    Alors aucune alerte

  @FIN-02
  Plan du scénario: le lien, <lien>
    Étant donné que le lien avec la personne accompagnée est <lien>
    Quand le dossier est instruit au 01/03/2026
    Alors le lien avec la personne accompagnée est admis
    Et le droit au congé de solidarité familiale est ouvert

    Exemples:
      | lien                    |
      | parent ascendant        |
      | parent descendant       |
      | frère                   |
      | sœur                    |
      | personne du même domicile |

  @FIN-02
  Plan du scénario: un autre lien, <cas>
    Étant donné que le lien avec la personne accompagnée est autre lien
    Et que <confiance>
    Quand le dossier est instruit au 01/03/2026
    Alors <admis>
    Et <droit>

    Exemples:
      | cas                                          | confiance                                      | admis                                            | droit                                                      |
      | un ami dont on est la personne de confiance  | le demandeur est la personne de confiance      | le lien avec la personne accompagnée est admis       | le droit au congé de solidarité familiale est ouvert       |
      | un oncle non cohabitant sans désignation     | le demandeur n'est pas la personne de confiance | le lien avec la personne accompagnée n'est pas admis | le droit au congé de solidarité familiale n'est pas ouvert |

  @FIN-03
  Plan du scénario: un congé débutant le <début>, <renouvellements> renouvellement
    Étant donné que le début du congé de solidarité familiale est le <début>
    Et que les renouvellements demandés sont de <renouvellements>
    Quand le dossier est instruit au 01/03/2026
    Alors le terme du congé de solidarité familiale est le <terme>
    Et <admis>

    Exemples:
      | début      | renouvellements | terme      | admis                                   |
      | 01/03/2026 | 0               | 31/05/2026 | les renouvellements demandés sont admis |
      | 01/03/2026 | 1               | 31/08/2026 | les renouvellements demandés sont admis |
      | 01/03/2026 | 2               | 31/08/2026 | un renouvellement demandé est refusé    |
      | 30/11/2025 | 0               | 28/02/2026 | les renouvellements demandés sont admis |

  @FIN-03
  Plan du scénario: un accord collectif de quatre mois renouvelables deux fois, <renouvellements> renouvellements
    Étant donné qu'un accord collectif régit le congé
    Et que la durée maximale de l'accord collectif est de 4 mois
    Et que le nombre de renouvellements de l'accord collectif est de 2
    Et que le début du congé de solidarité familiale est le 01/03/2026
    Et que les renouvellements demandés sont de <renouvellements>
    Quand le dossier est instruit au 01/03/2026
    Alors le terme du congé de solidarité familiale est le <terme>
    Et <admis>

    Exemples:
      | renouvellements | terme      | admis                                   |
      | 0               | 30/06/2026 | les renouvellements demandés sont admis |
      | 2               | 28/02/2027 | les renouvellements demandés sont admis |
      | 3               | 28/02/2027 | un renouvellement demandé est refusé    |

  @FIN-04
  Plan du scénario: une demande conforme, l'employeur répond par un <réponse>
    Étant donné que la réponse de l'employeur est <réponse>
    Quand le dossier est instruit au 01/03/2026
    Alors <irrecevable>

    Exemples:
      | réponse               | irrecevable                                      |
      | accord de l'employeur | la réponse de l'employeur n'est pas irrecevable  |
      | report du congé       | la réponse de l'employeur est irrecevable        |
      | refus du congé        | la réponse de l'employeur est irrecevable        |

  @FIN-04
  Plan du scénario: un report, quand <cas>
    Étant donné que la réponse de l'employeur est report du congé
    Et que <fait>
    Quand le dossier est instruit au 01/03/2026
    Alors la réponse de l'employeur n'est pas irrecevable

    Exemples:
      | cas                            | fait                                               |
      | le certificat manque           | le certificat médical n'est pas joint à la demande |
      | le droit n'est pas ouvert      | la personne accompagnée n'est pas en fin de vie    |

  @FIN-05
  Plan du scénario: une demande du 12/03/2026, <cas>
    Étant donné que la date de la demande de congé est le 12/03/2026
    Et que <urgence>
    Quand le dossier est instruit au 12/03/2026
    Alors le début possible du congé de solidarité familiale est le <début>

    Exemples:
      | cas                      | urgence                                                  | début      |
      | urgence écrite           | un médecin constate par écrit l'urgence absolue          | 12/03/2026 |
      | sans écrit du médecin    | aucun écrit d'un médecin ne constate l'urgence absolue   | 27/03/2026 |

  @FIN-05
  Scénario: un accord collectif demande dix jours
    Étant donné qu'un accord collectif régit le congé
    Et que le délai d'information de l'accord collectif est de 10 jours
    Et que la date de la demande de congé est le 12/03/2026
    Et qu'aucun écrit d'un médecin ne constate l'urgence absolue
    Quand le dossier est instruit au 12/03/2026
    Alors le début possible du congé de solidarité familiale est le 22/03/2026

  @FIN-05
  Scénario: le renouvellement d'un congé finissant le 31/05/2026 s'annonce quinze jours avant
    Étant donné que le terme prévu de la solidarité familiale est le 31/05/2026
    Et qu'aucun écrit d'un médecin ne constate l'urgence absolue
    Quand le dossier est instruit au 12/03/2026
    Alors l'annonce du renouvellement au plus tard est le 16/05/2026

  @FIN-05
  Plan du scénario: le délai de renouvellement ne court pas, <cas>
    Étant donné que le terme prévu de la solidarité familiale est le 31/05/2026
    Et que <accord>
    Et que <urgence>
    Quand le dossier est instruit au 12/03/2026
    Alors l'annonce du renouvellement au plus tard est sans objet

    Exemples:
      | cas               | accord                                | urgence                                                |
      | urgence absolue   | aucun accord collectif ne régit le congé | un médecin constate par écrit l'urgence absolue     |
      | accord collectif  | un accord collectif régit le congé    | aucun écrit d'un médecin ne constate l'urgence absolue |

  @FIN-06
  Plan du scénario: un congé jusqu'au 31/05/2026, <cas>
    Étant donné que le terme prévu de la solidarité familiale est le 31/05/2026
    Et que la date de fin choisie est le <choisie>
    Et que la personne accompagnée est décédée
    Et que la date de décès de la personne accompagnée est le <décès>
    Quand le dossier est instruit au 01/06/2026
    Alors la fin du congé de solidarité familiale est le <fin>

    Exemples:
      | cas                      | choisie    | décès      | fin        |
      | décès le 10 avril        | 31/05/2026 | 10/04/2026 | 13/04/2026 |
      | décès le dernier jour    | 31/05/2026 | 31/05/2026 | 31/05/2026 |
      | retour choisi le 5 avril | 05/04/2026 | 10/04/2026 | 05/04/2026 |

  @FIN-06
  Scénario: sans décès ni choix d'une date, le congé finit à son terme
    Étant donné que le terme prévu de la solidarité familiale est le 31/05/2026
    Quand le dossier est instruit au 01/04/2026
    Alors la fin du congé de solidarité familiale est le 31/05/2026
    Et la date de fin choisie est présumée

  @FIN-06
  Scénario: le demandeur choisit de finir plus tôt
    Étant donné que le terme prévu de la solidarité familiale est le 31/05/2026
    Et que la date de fin choisie est le 02/05/2026
    Quand le dossier est instruit au 01/04/2026
    Alors la fin du congé de solidarité familiale est le 02/05/2026

  @FIN-07
  Plan du scénario: le fractionnement, <cas>
    Étant donné que <accord>
    Quand le dossier est instruit au 01/03/2026
    Alors <fractionné>
    Et le droit au congé de solidarité familiale est ouvert

    Exemples:
      | cas     | accord                                      | fractionné                                             |
      | accepté | l'employeur accepte le fractionnement       | le congé de solidarité familiale peut être fractionné  |
      | refusé  | l'employeur n'accepte pas le fractionnement | le congé de solidarité familiale est pris en continu   |

  @FIN-07
  Plan du scénario: une période de <durée>
    Étant donné que la durée de la période de solidarité familiale est de <durée>
    Quand le dossier est instruit au 01/03/2026
    Alors <assez>

    Exemples:
      | durée    | assez                                                |
      | 0,5 jour | la période de solidarité familiale est trop courte   |
      | 1 jour   | la période de solidarité familiale est assez longue  |

  @FIN-08
  Scénario: en avril, à temps plein, rien n'est dû et un emploi parallèle est interdit
    Étant donné que la demande de l'aidant est congé de solidarité familiale
    Et que le salaire mensuel avant le congé est de 2 000 €
    Et que la quotité travaillée est de 0 %
    Et que l'activité pendant le congé est emploi chez un tiers
    Quand le dossier est instruit au 30/04/2026
    Alors le salaire dû pendant le congé est de 0,00 €
    Et l'activité est interdite pendant le congé

  @FIN-08
  Scénario: être employé par la personne aidée n'est pas permis dans ce congé
    Étant donné que la demande de l'aidant est congé de solidarité familiale
    Et que l'activité pendant le congé est emploi par la personne aidée
    Et que la personne aidée emploie le demandeur avec son APA ou sa PCH
    Quand le dossier est instruit au 30/04/2026
    Alors l'activité est interdite pendant le congé

  @FIN-10
  Plan du scénario: un retour le 01/06/2026, payé <salaire> au lieu de 2 000 €
    Étant donné que la demande de l'aidant est congé de solidarité familiale
    Et que le salaire mensuel avant le congé est de 2 000 €
    Et que le salaire mensuel au retour est de <salaire>
    Et que l'emploi au retour est le même ou un emploi similaire
    Quand le dossier est instruit au 01/06/2026
    Alors <conforme>
    Et le demandeur a droit à l'entretien professionnel avant et après le congé

    Exemples:
      | salaire | conforme                                      |
      | 1 900 € | l'emploi proposé au retour n'est pas conforme |
      | 2 000 € | l'emploi proposé au retour est conforme       |

  @FIN-11
  Scénario: vingt jours de congés payés et deux mois de congé
    Étant donné que la demande de l'aidant est congé de solidarité familiale
    Et que les congés payés acquis sont de 20 jours
    Et que l'ancienneté avant le congé est de 30 mois
    Et que la durée du congé pris est de 2 mois
    Quand le dossier est instruit au 01/06/2026
    Alors les congés payés conservés sont de 20 jours
    Et l'ancienneté après le congé est de 32 mois

  @FIN-12
  Plan du scénario: un refus contesté le <saisine>
    Étant donné que la demande de l'aidant est congé de solidarité familiale
    Et que l'employeur refuse le congé
    Et que la date de saisine du juge est le <saisine>
    Quand le dossier est instruit au 01/03/2026
    Alors la voie de contestation est <voie>

    Exemples:
      | saisine    | voie                                                        |
      | 31/12/2019 | conseil de prud'hommes en la forme des référés              |
      | 10/02/2026 | conseil de prud'hommes selon la procédure accélérée au fond |
