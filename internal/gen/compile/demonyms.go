package main

func (l *language) readDemonyms() error { return nil }
