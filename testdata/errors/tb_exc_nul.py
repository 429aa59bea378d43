raise ValueError("a\0b\x1b[31m\r\n")
