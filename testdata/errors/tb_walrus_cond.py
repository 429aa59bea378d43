if (n := len([1, 2])) and (m := n / (n - 2)):
    print(m)
