package org.neurarium.fuzz;

/** What a file is made of, which decides how it is damaged. */
public enum Form { TEXT, BYTES, ZIP, GZIP }
