package main

func declineName(f form) []form { return []form{f} }
