package occam.notebook;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** What a class file refers to. */
final class ConstantPool {
    private static final int HEADER = 8;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int METHOD = 10;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;

    private final Object[] constants;

    private ConstantPool(int count) {
        constants = new Object[count];
    }

    /** A reference to one or two other constants, by their numbers. */
    private record Reference(int tag, int first, int second) {}

    /** @throws IOException if this is no class file */
    static ConstantPool read(DataInputStream file) throws IOException {
        file.skipNBytes(HEADER);
        var pool = new ConstantPool(file.readUnsignedShort());
        for (int i = 1; i < pool.constants.length; i++) {
            int tag = file.readUnsignedByte();
            pool.constants[i] = constant(tag, file);
            if (tag == LONG || tag == DOUBLE) {
                // takes two numbers
                i++;
            }
        }
        return pool;
    }

    private static Object constant(int tag, DataInputStream file) throws IOException {
        return switch (tag) {
            case UTF8 -> file.readUTF();
            case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> new Reference(tag, file.readUnsignedShort(), 0);
            case METHOD_HANDLE -> new Reference(tag, file.readUnsignedByte(), file.readUnsignedShort());
            case LONG, DOUBLE -> file.readLong();
            default -> new Reference(tag, file.readUnsignedShort(), file.readUnsignedShort());
        };
    }

    /** Each method that it calls or hands on, such as {@code java/lang/System.exit}. */
    Stream<String> methods() {
        return Arrays.stream(constants)
                .filter(Objects::nonNull)
                .filter(constant -> constant instanceof Reference reference && reference.tag == METHOD)
                .map(method -> name(((Reference) method).first) + "." + name(((Reference) method).second));
    }

    /** Of a class, or of a method with its type. */
    private String name(int number) {
        return (String) constants[((Reference) constants[number]).first];
    }
}
