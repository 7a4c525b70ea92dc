import { Problem, type Route, type RouteName, routes } from '@bihuan/contract';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';

type Transform = typeof jsonSchemaTransform;
type Schema = Record<string, unknown>;

const uploadBody = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};

const problem = { ...z.toJSONSchema(Problem), description: '没有做：原因和怎么办' };

/** A file in one of the media types of the route. */
function fileAnswer({ file = [] }: Route): Schema {
  const schema = { type: 'string', format: 'binary' };
  return { description: '文件', content: Object.fromEntries(file.map((type) => [type, { schema }])) };
}

function answers(definition: Route, described: Schema): Schema {
  const status = String(definition.status ?? 200);
  const success = definition.file
    ? fileAnswer(definition)
    : { ...(described[status] as Schema), description: '做好了' };
  return { [status]: success, '4XX': problem };
}

function isRouteName(name: unknown): name is RouteName {
  return typeof name === 'string' && Object.hasOwn(routes, name);
}

/** What a route takes and answers, for people: uploads as forms, files by media type, refusals with their reason. */
const describeRoute: Transform = (document) => {
  const described = jsonSchemaTransform(document);
  const schema = (described.schema ?? {}) as Schema;
  if (!isRouteName(schema.operationId)) return described;
  const definition: Route = routes[schema.operationId];
  const response = answers(definition, (schema.response ?? {}) as Schema);
  const upload = definition.upload && { consumes: ['multipart/form-data'], body: uploadBody };
  return { ...described, schema: { ...schema, ...upload, response } };
};

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="28"><text x="0" y="21" font-size="20" fill="#fff">闭环</text></svg>`;

/** Derives the OpenAPI description from the route table and shows it at `/api/docs`. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '闭环 Bihuan',
        version,
        description:
          '巡视整改台账的接口。没有做成时，回答里有原因和怎么办：`{ error: { code, message, requestId } }`。',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/' }],
    },
    transform: describeRoute,
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    logo: { type: 'image/svg+xml', content: Buffer.from(LOGO), href: '/', target: '_self' },
    theme: { title: '闭环接口' },
    uiConfig: { docExpansion: 'list', tryItOutEnabled: true },
  });
}
