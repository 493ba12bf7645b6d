# language: fr
Fonctionnalité: Le salarié qui tarde à prévenir, l'entretien qui n'est pas dû

  @CONG-10
  Plan du scénario: un départ voulu le 05/04/2026, une demande qui ne viendra que le 10/03/2026, au <jour>
    Étant donné que la demande de l'aidant est congé de proche aidant
    Et qu'aucun médecin ne constate de dégradation soudaine de la santé
    Et qu'aucun médecin ne constate de situation de crise
    Et que l'hébergement en établissement ne cesse pas brutalement
    Et que le début voulu du congé est le 05/04/2026
    Et que la date de la demande de congé est le 10/03/2026
    Quand le dossier est instruit au <jour>
    Alors l'obligation « informer l'employeur du congé de proche aidant » <état>

    Exemples:
      | jour       | état          |
      | 05/03/2026 | est à faire   |
      | 06/03/2026 | est en retard |

  @FIN-10 @CONG-15
  Scénario: sans congé, aucun entretien professionnel n'est dû
    Étant donné que la demande de l'aidant est aucune demande
    Et que le début voulu du congé est le 05/04/2026
    Et que la date de retour du congé est le 05/05/2026
    Quand le dossier est instruit au 01/06/2026
    Alors l'obligation « tenir l'entretien professionnel avant le congé » n'est pas née
    Et l'obligation « tenir l'entretien professionnel après le congé » n'est pas née
