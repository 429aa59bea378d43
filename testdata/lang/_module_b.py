__all__ = ["public_b"]
public_b = "b"
_private_b = not_in_all = 1
