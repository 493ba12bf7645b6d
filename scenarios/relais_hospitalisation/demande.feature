# language: fr
Fonctionnalité: La demande de relais

  Le bénéficiaire ou son aidant adresse une demande qui indique la date et la durée prévisibles, les attestations, l'aide apportée
  et le relais souhaité (CASF D. 232-9-2 III). Les textes se contredisent sur le mois : personne n'est écarté par lui seul.

  Contexte:
    Étant donné que les proches aidants sont :
      | nom de l'aidant | aidant hospitalisé | retenu indispensable | remplaçant possible |
      | Louise | oui | oui | non |
    Et que l'hospitalisation est programmée
    Et que la date d'hospitalisation est le 20/06/2026
    Et que la date de la demande de relais est le 25/05/2026

  @HOSP-07
  Scénario: une demande sans durée prévisible ni attestation est incomplète, et les deux éléments sont réclamés
    Étant donné que la date de la demande de relais est le 01/03/2026
    Et que l'élément indiqué (durée prévisible) est non
    Et que l'élément indiqué (attestation d'hospitalisation) est non
    Quand le dossier est instruit au 01/03/2026
    Alors la demande de relais est incomplète
    Et l'élément manquant (durée prévisible) est oui
    Et l'élément manquant (attestation d'hospitalisation) est oui
    Et l'élément manquant (date prévisible) est non
    Et l'élément manquant (aide apportée par l'aidant) est non
    Et l'élément manquant (solution de relais souhaitée) est non
    Et une alerte dit « la demande de relais est incomplète : chaque élément manquant est réclamé »

  @HOSP-07
  Plan du scénario: il suffit qu'un élément manque, <élément>
    Étant donné que l'élément indiqué (<élément>) est non
    Quand le dossier est instruit au 01/03/2026
    Alors la demande de relais est incomplète
    Et l'élément manquant (<élément>) est oui

    Exemples:
      | élément                        |
      | date prévisible                |
      | durée prévisible               |
      | attestation d'hospitalisation  |
      | aide apportée par l'aidant     |
      | solution de relais souhaitée   |

  @HOSP-07
  Scénario: une demande complète
    Quand le dossier est instruit au 01/03/2026
    Alors la demande de relais est complète
    Et aucune alerte ne dit « la demande de relais est incomplète : chaque élément manquant est réclamé »

  @HOSP-07
  Plan du scénario: la demande vient de : <demandeur>
    Étant donné que le demandeur du relais est <demandeur>
    Quand le dossier est instruit au 01/03/2026
    Alors <réponse>
    Et <alerte> « un partenaire ne demande le relais qu'après avoir informé la personne âgée ou son aidant »

    Exemples:
      | demandeur                              | réponse                              | alerte               |
      | personne âgée                          | le demandeur du relais est admis     | aucune alerte ne dit |
      | proche aidant                          | le demandeur du relais est admis     | aucune alerte ne dit |
      | partenaire ayant informé les intéressés | le demandeur du relais est admis     | aucune alerte ne dit |
      | partenaire n'ayant informé personne    | le demandeur du relais n'est pas admis | une alerte dit     |

  @HOSP-08
  Scénario: une demande du 05/06/2026 pour le 20/06/2026 : les lectures se contredisent
    Étant donné que la date de la demande de relais est le 05/06/2026
    Quand le dossier est instruit au 05/06/2026
    Alors on ne sait pas si la demande de relais est hors délai
    Et dans la lecture « au maximum un mois avant », la demande de relais est dans le délai
    Et dans la lecture « dès que la date est connue, sans sanction », la demande de relais est dans le délai
    Et dans la lecture « au minimum un mois avant », la demande de relais est hors délai

  @HOSP-08
  Plan du scénario: pour le 20/06/2026, une demande du <demande>
    Étant donné que la date de la demande de relais est le <demande>
    Quand le dossier est instruit au <demande>
    Alors dans la lecture « au maximum un mois avant », la demande de relais est <maximum>
    Et dans la lecture « dès que la date est connue, sans sanction », la demande de relais est <sans sanction>
    Et dans la lecture « au minimum un mois avant », la demande de relais est <minimum>

    Exemples:
      | demande    | maximum        | sans sanction  | minimum        |
      | 19/05/2026 | hors délai     | dans le délai  | dans le délai  |
      | 21/05/2026 | dans le délai  | dans le délai  | hors délai     |
      | 20/05/2026 | dans le délai  | dans le délai  | dans le délai  |
      | 20/06/2026 | dans le délai  | dans le délai  | hors délai     |
      | 21/06/2026 | hors délai     | hors délai     | hors délai     |

  @HOSP-08
  Scénario: en urgence, la règle du mois ne joue pas
    Étant donné que l'hospitalisation est en urgence
    Et que la date de la demande de relais est le 20/06/2026
    Quand le dossier est instruit au 20/06/2026
    Alors la demande de relais hors délai est sans objet

  @HOSP-07
  Plan du scénario: l'obligation de réclamer ce qui manque, <cas>
    Étant donné que la date de la demande de relais est le 01/03/2026
    Et que l'élément indiqué (durée prévisible) est <durée>
    Et que la date de réclamation des éléments manquants est le 05/03/2026
    Et que la date de retrait de la demande de relais est le <retrait>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « réclamer les éléments manquants de la demande de relais » <état>

    Exemples:
      | cas                  | durée | jour       | retrait    | état          |
      | avant la demande     | non   | 28/02/2026 | 30/12/2026 | n'est pas née |
      | à la demande         | non   | 01/03/2026 | 30/12/2026 | est à faire   |
      | une fois réclamée    | non   | 05/03/2026 | 30/12/2026 | est respectée |
      | demande retirée      | non   | 04/03/2026 | 04/03/2026 | est éteinte   |
      | rien ne manque       | oui   | 01/03/2026 | 30/12/2026 | n'est pas née |

  @HOSP-07
  Plan du scénario: sans date, ni réclamation ni retrait : l'obligation <état>
    Étant donné que la date de la demande de relais <demande>
    Et que l'élément indiqué (durée prévisible) est non
    Quand le dossier est instruit au 10/03/2026
    Alors l'obligation « réclamer les éléments manquants de la demande de relais » <état>

    Exemples:
      | demande           | état          |
      | est le 01/03/2026 | est à faire   |
      | n'est pas connue  | n'est pas née |

  @HOSP-08
  Scénario: tant qu'aucune demande n'est datée, elle reste à adresser
    Étant donné que la date de la demande de relais n'est pas connue
    Quand le dossier est instruit au 10/06/2026
    Alors l'obligation « adresser la demande de relais programmé » est à faire

  @HOSP-08
  Plan du scénario: l'obligation d'adresser la demande, <cas>
    Étant donné que la date de la demande de relais est le 25/05/2026
    Et que l'hospitalisation est <urgence>
    Quand le dossier est instruit au <jour>
    Alors l'obligation « adresser la demande de relais programmé » <état>

    Exemples:
      | cas              | urgence    | jour       | état          |
      | avant la demande | programmée | 24/05/2026 | est à faire   |
      | à la demande     | programmée | 25/05/2026 | est respectée |
      | en urgence       | en urgence | 24/05/2026 | n'est pas née |
