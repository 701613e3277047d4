using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Rettesnor.Core.Tests.House;

/// <summary>One type of an assembly uses another of the same assembly. Nested types count as the type around them.</summary>
internal sealed record TypeUse(string From, string To)
{
    /// <summary>
    /// All uses in a compiled assembly: bases, interfaces, constraints, attributes, fields, signatures, locals, catches and every
    /// type, method and field that the code names. A constant's value is copied by the compiler, so its home is not seen.
    /// </summary>
    public static IReadOnlyCollection<TypeUse> In(string path)
    {
        using var file = File.OpenRead(path);
        using var pe = new PEReader(file);
        return new Reader(pe).All();
    }

    private sealed class Reader(PEReader pe)
    {
        private readonly MetadataReader md = pe.GetMetadataReader();
        private readonly HashSet<TypeUse> uses = [];
        private string from = "";

        public HashSet<TypeUse> All()
        {
            foreach (var handle in md.TypeDefinitions)
            {
                from = NameOf(handle);
                OfType(md.GetTypeDefinition(handle));
            }

            return uses;
        }

        private void OfType(TypeDefinition type)
        {
            Use(type.BaseType);
            Attributes(type.GetCustomAttributes());
            Parameters(type.GetGenericParameters());
            foreach (var handle in type.GetInterfaceImplementations())
            {
                Use(md.GetInterfaceImplementation(handle).Interface);
            }

            foreach (var handle in type.GetFields())
            {
                var field = md.GetFieldDefinition(handle);
                field.DecodeSignature(new Seen(this), null);
                Attributes(field.GetCustomAttributes());
            }

            foreach (var handle in type.GetProperties())
            {
                Attributes(md.GetPropertyDefinition(handle).GetCustomAttributes());
            }

            foreach (var handle in type.GetMethods())
            {
                OfMethod(md.GetMethodDefinition(handle));
            }
        }

        private void OfMethod(MethodDefinition method)
        {
            method.DecodeSignature(new Seen(this), null);
            Attributes(method.GetCustomAttributes());
            Parameters(method.GetGenericParameters());
            foreach (var handle in method.GetParameters())
            {
                Attributes(md.GetParameter(handle).GetCustomAttributes());
            }

            if (method.RelativeVirtualAddress == 0)
            {
                return;
            }

            var body = pe.GetMethodBody(method.RelativeVirtualAddress);
            Use(body.LocalSignature);
            foreach (var region in body.ExceptionRegions)
            {
                Use(region.CatchType);
            }

            foreach (var token in Il.Tokens(body.GetILBytes()!))
            {
                Use(MetadataTokens.EntityHandle(token));
            }
        }

        private void Parameters(GenericParameterHandleCollection parameters)
        {
            foreach (var constraint in parameters.SelectMany(p => md.GetGenericParameter(p).GetConstraints()))
            {
                Use(md.GetGenericParameterConstraint(constraint).Type);
            }
        }

        private void Attributes(CustomAttributeHandleCollection attributes)
        {
            foreach (var handle in attributes)
            {
                Use(md.GetCustomAttribute(handle).Constructor);
            }
        }

        internal void Use(EntityHandle handle)
        {
            if (handle.IsNil)
            {
                return;
            }

            switch (handle.Kind)
            {
                case HandleKind.TypeDefinition:
                    var to = NameOf((TypeDefinitionHandle)handle);
                    if (to != from)
                    {
                        uses.Add(new TypeUse(from, to));
                    }

                    break;
                case HandleKind.TypeSpecification:
                    md.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(new Seen(this), null);
                    break;
                case HandleKind.MethodDefinition:
                    Use(md.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                    break;
                case HandleKind.FieldDefinition:
                    Use(md.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                    break;
                case HandleKind.MemberReference:
                    Use(md.GetMemberReference((MemberReferenceHandle)handle).Parent);
                    break;
                case HandleKind.MethodSpecification:
                    var generic = md.GetMethodSpecification((MethodSpecificationHandle)handle);
                    generic.DecodeSignature(new Seen(this), null);
                    Use(generic.Method);
                    break;
                case HandleKind.StandaloneSignature:
                    var signature = md.GetStandaloneSignature((StandaloneSignatureHandle)handle);
                    if (signature.GetKind() == StandaloneSignatureKind.LocalVariables)
                    {
                        signature.DecodeLocalSignature(new Seen(this), null);
                    }

                    break;
                default:
                    break;
            }
        }

        private string NameOf(TypeDefinitionHandle handle)
        {
            var type = md.GetTypeDefinition(handle);
            while (!type.GetDeclaringType().IsNil)
            {
                type = md.GetTypeDefinition(type.GetDeclaringType());
            }

            return md.GetString(type.Namespace) + '.' + md.GetString(type.Name);
        }
    }

    /// <summary>Walks a signature and reports each type of this assembly in it; the value it builds is of no use.</summary>
    private sealed class Seen(Reader reader) : ISignatureTypeProvider<int, object?>
    {
        public int GetTypeFromDefinition(MetadataReader md, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            reader.Use(handle);
            return 0;
        }

        public int GetTypeFromSpecification(MetadataReader md, object? context, TypeSpecificationHandle handle, byte rawTypeKind)
        {
            reader.Use(handle);
            return 0;
        }

        public int GetTypeFromReference(MetadataReader md, TypeReferenceHandle handle, byte rawTypeKind) => 0;

        public int GetArrayType(int elementType, ArrayShape shape) => 0;

        public int GetByReferenceType(int elementType) => 0;

        public int GetFunctionPointerType(MethodSignature<int> signature) => 0;

        public int GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments) => 0;

        public int GetGenericMethodParameter(object? context, int index) => 0;

        public int GetGenericTypeParameter(object? context, int index) => 0;

        public int GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => 0;

        public int GetPinnedType(int elementType) => 0;

        public int GetPointerType(int elementType) => 0;

        public int GetPrimitiveType(PrimitiveTypeCode typeCode) => 0;

        public int GetSZArrayType(int elementType) => 0;
    }
}
