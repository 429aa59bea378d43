def größe(値):
    return 値.おかしい + 1

größe("日本語"); x = größe("日本語のとても長い") + größe(1)
