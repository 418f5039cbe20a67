"""Files that travel: an event, a table of answers, the sample; read by the bounded reader, refused with every fault."""
