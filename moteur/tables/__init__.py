"""Des tables CSV ou Parquet, lues et écrites par flux, plus grandes que la mémoire : demande l'extra `lot`."""
