# language: fr
Fonctionnalité: Le relais d'un proche aidant indispensable hospitalisé

  À chaque hospitalisation de l'aidant indispensable, le plan d'aide peut être majoré au-delà du plafond, si l'hospitalisation rend
  nécessaire un renforcement des prises en charge professionnelles (CASF L. 232-3-3, D. 232-9-2). Un refus donne tous ses motifs.

  Contexte:
    Étant donné que l'âge est de 82 ans
    Et que la personne réside de façon stable et régulière en France
    Et que le lieu de vie est le domicile
    Et que le GIR est 3
    Et que le montant du plan d'aide est de 1 000,00 €
    Et que les proches aidants sont :
      | nom de l'aidant | aidant hospitalisé | retenu indispensable | remplaçant possible |
      | Louise | oui | oui | non |
    Et qu'un renforcement professionnel est nécessaire
    Et que l'hospitalisation est programmée
    Et que la date d'hospitalisation est le 20/06/2026
    Et que la date de la demande de relais est le 25/05/2026
    Et que le taux de participation notifié est de 0 %

  @HOSP-01
  Plan du scénario: une aidante hospitalisée le 01/04/2026, <cas>
    Étant donné que la date d'hospitalisation est le 01/04/2026
    Et que les proches aidants sont :
      | nom de l'aidant | aidant hospitalisé | retenu indispensable | remplaçant possible |
      | Louise | oui | oui | <remplaçant> |
    Quand le dossier est instruit au 01/03/2026
    Alors le relais <ouvert>
    Et le remplaçant disponible est <motif>

    Exemples:
      | cas                            | remplaçant                                    | ouvert           | motif |
      | que personne ne peut remplacer | non | est ouvert       | non   |
      | que son frère peut remplacer   | oui | n'est pas ouvert | oui   |

  @HOSP-02
  Scénario: un aidant qui n'est pas indispensable, une demande 45 jours avant
    Étant donné que les proches aidants sont :
      | nom de l'aidant | aidant hospitalisé | retenu indispensable | remplaçant possible |
      | Louise | oui | non | non |
    Et que la date de la demande de relais est le 06/05/2026
    Quand le dossier est instruit au 10/05/2026
    Alors le relais n'est pas ouvert
    Et le défaut d'aidant indispensable pour le relais est oui
    Et le remplaçant disponible est non
    Et le défaut de renforcement nécessaire est non
    Et le défaut d'APA à domicile pour le relais est non
    Et la majoration pour relais est sans objet

  @HOSP-02
  Scénario: un refus donne tous ses motifs, et le délai n'en est pas un
    Étant donné que le lieu de vie est l'établissement
    Et que les proches aidants sont :
      | nom de l'aidant | aidant hospitalisé | retenu indispensable | remplaçant possible |
      | Louise | oui | non | oui |
    Et qu'aucun renforcement professionnel n'est nécessaire
    Et que la date de la demande de relais est le 21/06/2026
    Quand le dossier est instruit au 22/06/2026
    Alors le relais n'est pas ouvert
    Et le défaut d'APA à domicile pour le relais est oui
    Et le défaut d'aidant indispensable pour le relais est oui
    Et le remplaçant disponible est oui
    Et le défaut de renforcement nécessaire est oui
    Et dans la lecture « au minimum un mois avant », la demande de relais est hors délai

  @HOSP-02 @HOSP-08
  Scénario: une demande hors délai, dans toutes les lectures, ne ferme pas le relais
    Étant donné que la date de la demande de relais est le 21/06/2026
    Et que le coût du relais demandé est de 500,00 €
    Quand le dossier est instruit au 22/06/2026
    Alors dans la lecture « au maximum un mois avant », la demande de relais est hors délai
    Et dans la lecture « dès que la date est connue, sans sanction », la demande de relais est hors délai
    Et dans la lecture « au minimum un mois avant », la demande de relais est hors délai
    Et le relais est ouvert
    Et la majoration pour relais est de 500,00 €

  @HOSP-01 @HOSP-02
  Plan du scénario: de deux aidants, c'est celui qui est hospitalisé qui compte, <cas>
    Étant donné que les proches aidants sont :
      | nom de l'aidant | aidant hospitalisé | retenu indispensable | remplaçant possible |
      | Louise          | <Louise>           | oui                  | non                 |
      | Martin          | <Martin>           | non                  | oui                 |
    Quand le dossier est instruit au 01/06/2026
    Alors le relais <ouvert>
    Et le défaut d'aidant indispensable pour le relais est <sans aidant>
    Et le remplaçant disponible est <remplaçant>

    Exemples:
      | cas                     | Louise | Martin | ouvert           | sans aidant | remplaçant |
      | l'aidant indispensable  | oui    | non    | est ouvert       | non         | non        |
      | l'autre aidant          | non    | oui    | n'est pas ouvert | oui         | oui        |

  @HOSP-01 @HOSP-02
  Plan du scénario: deux aidants hospitalisés ensemble, un refus a toujours un motif, <cas>
    Étant donné que les proches aidants sont :
      | nom de l'aidant | aidant hospitalisé | retenu indispensable | remplaçant possible |
      | Louise          | oui                | oui                  | <Louise remplacée>  |
      | Martin          | oui                | non                  | non                 |
      | Rose            | non                | oui                  | non                 |
    Quand le dossier est instruit au 01/06/2026
    Alors le relais <ouvert>
    Et le défaut d'aidant indispensable pour le relais est non
    Et le remplaçant disponible est <remplaçant>

    Exemples:
      | cas                                   | Louise remplacée | ouvert           | remplaçant |
      | l'aidante retenue est irremplaçable   | non              | est ouvert       | non        |
      | l'aidante retenue peut être remplacée | oui              | n'est pas ouvert | oui        |

  @HOSP-03
  Plan du scénario: si rien ne rend nécessaire un renforcement professionnel, pas de relais
    Étant donné que <renforcement>
    Quand le dossier est instruit au 01/06/2026
    Alors le relais <ouvert>
    Et le défaut de renforcement nécessaire est <motif>

    Exemples:
      | renforcement                                    | ouvert           | motif |
      | un renforcement professionnel est nécessaire    | est ouvert       | non   |
      | aucun renforcement professionnel n'est nécessaire | n'est pas ouvert | oui   |

  @HOSP-03
  Scénario: tant que l'équipe médico-sociale n'a pas apprécié le renforcement, on ne sait pas
    Étant donné que le renforcement nécessaire n'est pas connu
    Quand le dossier est instruit au 01/06/2026
    Alors on ne sait pas si le relais est ouvert : il manque le renforcement nécessaire

  @HOSP-06
  Plan du scénario: un plan de <plan> en GIR 3 n'empêche ni n'ouvre le relais
    Étant donné que le montant du plan d'aide est de <plan>
    Et que le coût du relais demandé est de 500,00 €
    Quand le dossier est instruit au 01/06/2026
    Alors le relais est ouvert
    Et la majoration pour relais est de 500,00 €

    Exemples:
      | plan       |
      | 600,00 €   |
      | 1 215,99 € |

  @HOSP-03
  Plan du scénario: en 2026, un relais de <coût>
    Étant donné que le coût du relais demandé est de <coût>
    Quand le dossier est instruit au 01/06/2026
    Alors la majoration brute du relais est de <brute>
    Et la majoration pour relais est de <brute>

    Exemples:
      | coût       | brute      |
      | 1 500,00 € | 1 159,32 € |
      | 1 159,33 € | 1 159,32 € |
      | 1 159,32 € | 1 159,32 € |
      | 900,00 €   | 900,00 €   |

  @HOSP-04
  Plan du scénario: en 2023, deux hospitalisations, et chacune reçoit 1 073,30 € au plus, celle du <jour>
    Étant donné que la date d'hospitalisation est le <jour>
    Et que le coût du relais demandé est de 1 100,00 €
    Quand le dossier est instruit au <instruction>
    Alors la majoration brute du relais est de 1 073,30 €

    Exemples:
      | jour       | instruction |
      | 15/02/2023 | 20/01/2023  |
      | 15/10/2023 | 20/09/2023  |

  @HOSP-03
  Scénario: une décision de décembre 2026 pour une hospitalisation de janvier 2027
    Étant donné que la date d'hospitalisation est le 05/01/2027
    Et que le coût du relais demandé est de 1 500,00 €
    Quand le dossier est instruit au 20/12/2026
    Alors la majoration brute du relais est de 1 168,60 €
    Et dans la lecture « au 1er janvier de l'année de la décision », la majoration brute du relais est de 1 159,32 €

  @HOSP-05
  Scénario: 1 500 € de relais à 20 % de participation : le plafond, puis la participation
    Étant donné que le coût du relais demandé est de 1 500,00 €
    Et que le taux de participation notifié est de 20 %
    Quand le dossier est instruit au 01/06/2026
    Alors la majoration pour relais est de 927,46 €
    Et dans la lecture « la participation, puis le plafond », la majoration pour relais est de 1 159,32 €

  @HOSP-05
  Scénario: sous le plafond, l'ordre ne change rien
    Étant donné que le coût du relais demandé est de 1 000,00 €
    Et que le taux de participation notifié est de 20 %
    Quand le dossier est instruit au 01/06/2026
    Alors la majoration pour relais est de 800,00 €
    Et le droit se lit d'une seule façon sur la majoration pour relais

  @HOSP-15
  Plan du scénario: une solution de relais, <solution>
    Étant donné que la solution de relais est <solution>
    Et que le coût du relais demandé est de 640,00 €
    Quand le dossier est instruit au 01/06/2026
    Alors la solution de relais est admissible
    Et la majoration pour relais est de 640,00 €
    Et <alerte> « pour la continuité de la prise en charge, le guide privilégie un service prestataire »

    Exemples:
      | solution                                   | alerte               |
      | prestataire d'aide à domicile              | aucune alerte ne dit |
      | autre aide à domicile                      | une alerte dit       |
      | hébergement temporaire en établissement    | aucune alerte ne dit |
      | hébergement temporaire en accueil familial | aucune alerte ne dit |

  @HOSP-15
  Plan du scénario: une autre solution, que l'équipe médico-sociale apprécie
    Étant donné que la solution de relais est autre solution
    Et que <avis>
    Quand le dossier est instruit au 01/06/2026
    Alors <réponse>

    Exemples:
      | avis                                    | réponse                                     |
      | la solution de relais est adaptée       | la solution de relais est admissible        |
      | la solution de relais n'est pas adaptée | la solution de relais n'est pas admissible  |

  @HOSP-17
  Plan du scénario: à <coût> par jour, le plafond de 2026 couvre <jours>
    Étant donné que le coût du relais par jour est de <coût>
    Quand le dossier est instruit au 01/06/2026
    Alors les jours de relais couverts sont de <jours>

    Exemples:
      | coût    | jours    |
      | 75,00 € | 15 jours |
      | 77,28 € | 15 jours |
      | 77,29 € | 14 jours |

  @HOSP-17
  Plan du scénario: avec une participation, le nombre de jours dépend de l'ordre, et c'est dit
    Étant donné que le coût du relais par jour est de 75,00 €
    Et que le taux de participation notifié est de <taux>
    Quand le dossier est instruit au 01/06/2026
    Alors les jours de relais couverts sont de 15 jours
    Et le droit est <certain> sur les jours de relais couverts

    Exemples:
      | taux | certain   |
      | 0 %  | certain   |
      | 1 %  | incertain |

  @HOSP-17
  Scénario: un coût par jour que l'on ignore
    Quand le dossier est instruit au 01/06/2026
    Alors les jours de relais couverts sont sans objet

  @HOSP-12
  Plan du scénario: hospitalisé pour <motif>, l'aidant est présumé rester indispensable
    Étant donné que le motif d'hospitalisation est <motif>
    Quand le dossier est instruit au 01/06/2026
    Alors l'aidant peut rester indispensable
    Et aucune révision du plan n'est à envisager après l'hospitalisation
    Et le relais est ouvert

    Exemples:
      | motif                               |
      | ambulatoire                         |
      | soins de suite et de réadaptation   |

  @HOSP-13
  Plan du scénario: hospitalisé pour <motif>, l'aidant est présumé ne plus pouvoir rester indispensable
    Étant donné que le motif d'hospitalisation est <motif>
    Quand le dossier est instruit au 01/05/2026
    Alors l'aidant ne peut plus rester indispensable
    Et une révision du plan est à envisager après l'hospitalisation
    Et le relais est ouvert

    Exemples:
      | motif                        |
      | chimiothérapie               |
      | radiothérapie                |
      | dialyse                      |
      | hospitalisation à domicile   |

  @HOSP-13
  Scénario: l'équipe médico-sociale renverse la présomption
    Étant donné que le motif d'hospitalisation est dialyse
    Et que l'aidant peut rester indispensable
    Quand le dossier est instruit au 01/05/2026
    Alors l'aidant peut rester indispensable
    Et aucune révision du plan n'est à envisager après l'hospitalisation

  @HOSP-12 @HOSP-13
  Scénario: un autre motif ne fait rien présumer : l'équipe médico-sociale l'apprécie
    Étant donné que le motif d'hospitalisation est autre motif
    Quand le dossier est instruit au 01/05/2026
    Alors on ne sait pas si l'aidant peut rester indispensable : il manque l'aptitude de l'aidant à rester indispensable
    Et le relais est ouvert

  @HOSP-18
  Plan du scénario: une dialyse durable, la révision du plan et le relais demandés ensemble, <cas>
    Étant donné que le motif d'hospitalisation est dialyse
    Et que <relais durable>
    Et qu'une révision du plan est demandée avec le relais
    Et que <renforcement>
    Quand le dossier est instruit au 01/05/2026
    Alors une révision du plan est à envisager après l'hospitalisation
    Et le relais et la révision du plan <cumul>

    Exemples:
      | cas                      | relais durable                      | renforcement                                      | cumul                |
      | relais ouvert            | un relais durable est nécessaire    | un renforcement professionnel est nécessaire      | se cumulent          |
      | relais fermé             | aucun relais durable n'est nécessaire | aucun renforcement professionnel n'est nécessaire | ne se cumulent pas |

  @HOSP-18
  Scénario: un relais durable fait réviser le plan, même si l'aidant peut rester indispensable
    Étant donné que le motif d'hospitalisation est ambulatoire
    Et qu'un relais durable est nécessaire
    Quand le dossier est instruit au 01/05/2026
    Alors une révision du plan est à envisager après l'hospitalisation
    Et le cumul du relais et de la révision est sans objet

  @HOSP-02
  Scénario: un seul motif, et les autres sont écartés un à un
    Étant donné qu'aucun renforcement professionnel n'est nécessaire
    Quand le dossier est instruit au 01/06/2026
    Alors le relais n'est pas ouvert
    Et le défaut de renforcement nécessaire est oui
    Et le défaut d'APA à domicile pour le relais est non
    Et le défaut d'aidant indispensable pour le relais est non
    Et le remplaçant disponible est non

  @HOSP-01 @HOSP-02 @HOSP-03 @HOSP-05 @HOSP-07 @HOSP-08 @HOSP-09 @HOSP-10 @HOSP-11 @HOSP-12 @HOSP-15 @HOSP-17 @HOSP-18 @HOSP-19
  Scénario: sans hospitalisation, la question ne se pose pas
    Étant donné que les proches aidants sont :
      | nom de l'aidant | aidant hospitalisé | retenu indispensable | remplaçant possible |
      | Louise | non | oui | non |
    Et que l'hospitalisation est en urgence
    Et que le motif d'hospitalisation est dialyse
    Et qu'une révision du plan est demandée avec le relais
    Et que la solution de relais est solution à trouver
    Et que le coût du relais demandé est de 800,00 €
    Et que le coût du relais par jour est de 75,00 €
    Et que la décision sur le relais est notifiée
    Et que le montant provisoire versé est de 1 000,00 €
    Et que la majoration accordée est de 800,00 €
    Et que la durée du relais est de 10 jours
    Et que les jours de relais effectués sont de 6 jours
    Et que l'élément indiqué (durée prévisible) est non
    Quand le dossier est instruit au 01/06/2026
    Alors le relais d'hospitalisation ouvert est sans objet
    Et le défaut d'APA à domicile pour le relais est sans objet
    Et le défaut d'aidant indispensable pour le relais est sans objet
    Et le remplaçant disponible est sans objet
    Et le défaut de renforcement nécessaire est sans objet
    Et le plafond de l'hospitalisation est sans objet
    Et le montant net du relais est sans objet
    Et la majoration pour relais est sans objet
    Et la majoration brute du relais est sans objet
    Et les jours de relais couverts sont sans objet
    Et la solution de relais admissible est sans objet
    Et l'aptitude de l'aidant à rester indispensable est indéterminée
    Et la révision du plan à envisager est sans objet
    Et le cumul du relais et de la révision est sans objet
    Et l'élément manquant (durée prévisible) est sans objet
    Et la demande de relais complète est sans objet
    Et le demandeur admis est sans objet
    Et l'attribution provisoire est sans objet
    Et la majoration provisoire est sans objet
    Et la différence récupérable est sans objet
    Et le relais à organiser est sans objet
    Et aucune alerte

  @HOSP-08 @HOSP-09
  Scénario: sans hospitalisation, aucun délai ne court
    Étant donné que les proches aidants sont :
      | nom de l'aidant | aidant hospitalisé | retenu indispensable | remplaçant possible |
      | Louise | non | oui | non |
    Quand le dossier est instruit au 01/06/2026
    Alors la date limite de réponse au relais est sans objet
    Et la demande de relais hors délai est sans objet
