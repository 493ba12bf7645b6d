# language: fr
Fonctionnalité: Des pièces réclamées trop tard

  @PROC-02
  Plan du scénario: une demande du 05/03/2026, rien de réclamé au <jour>
    Étant donné que la date de dépôt de la demande est le 05/03/2026
    Et que le département exige un certificat médical
    Et que le certificat médical n'est pas fourni
    Quand le dossier est instruit au <jour>
    Alors l'obligation « réclamer les pièces manquantes » <état>

    Exemples:
      | jour       | état          |
      | 15/03/2026 | est à faire   |
      | 16/03/2026 | est en retard |
