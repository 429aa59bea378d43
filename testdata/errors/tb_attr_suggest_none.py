class A:
    very_long_attribute_name = 1

A().x
