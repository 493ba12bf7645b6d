"""Les rapports que lit une juriste : scénarios et couverture, en une page HTML."""
