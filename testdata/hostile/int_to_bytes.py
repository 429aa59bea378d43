# stopped by: memory
# A number as ten billion bytes.
(1).to_bytes(10 ** 10, "big")
