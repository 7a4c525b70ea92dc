import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';

type Transform = typeof jsonSchemaTransform;

const uploadBody = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};

/** Says of an upload that its body is a form with one file; the form never passes through a schema. */
const describeRoute: Transform = (document) => {
  const described = jsonSchemaTransform(document);
  const config = (document as { route?: { config?: { upload?: true } } }).route?.config;
  if (!config?.upload) return described;
  const schema = { ...described.schema, consumes: ['multipart/form-data'], body: uploadBody };
  return { ...described, schema };
};

/** Derives the OpenAPI description from the route table and shows it at `/api/docs`. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '闭环 Bihuan',
        version,
        description: '巡视整改台账的接口。错误的回答都是 `{ error: { code, message, requestId } }`。',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
    },
    transform: describeRoute,
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    theme: { title: '闭环接口' },
    uiConfig: { docExpansion: 'list', tryItOutEnabled: true },
  });
}
