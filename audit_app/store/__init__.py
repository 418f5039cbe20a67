"""The store: the only room that knows SQL; what comes out is a Record or a small value."""
